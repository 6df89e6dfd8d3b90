import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { AuthorError } from '#authoring/faults/fault.ts';
import { compile, lessonPath } from './compile.ts';

/** Each file begins with what its mistakes must be answered with: `# says <line>:<column> <message>`. */
const folder = join(import.meta.dirname, 'broken');

for (const file of readdirSync(folder)) {
  const lesson = readFileSync(join(folder, file), 'utf8');
  const said = [...lesson.matchAll(/^# says (.+)$/gm)].map(([, message]) => message!);

  test(basename(file, '.mdx').replaceAll('-', ' '), async () => {
    expect(said).not.toEqual([]);
    const error: unknown = await compile(lesson).then(
      () => new Error('The lesson was compiled as if nothing were wrong.'),
      (reason: unknown) => reason,
    );
    if (!(error instanceof AuthorError)) throw error;
    const found = error.message.replaceAll(`${lessonPath}:`, '').split('\n');
    expect(found).toEqual(said);
    // Astro points at the first of them.
    expect(`${error.line}:${error.column}`).toBe(said[0]!.split(' ')[0]);
  });
}
