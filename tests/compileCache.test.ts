/** What is kept of what Node compiled, by the very process that keeps it. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = join(folder, 'kept');
/** A program that compiles one module, which is kept when it ends, if there were no more than so many before it. */
function compile(most: number): string[] {
  const settings = join(import.meta.dirname, '../.config/compileCache.js');
  const program = `import { keepCompiled } from ${JSON.stringify(settings)};
    keepCompiled(${JSON.stringify(kept)}, ${most});
    await import(${JSON.stringify(join(folder, 'module.mjs'))});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program]);
  return globSync('*/*', { cwd: kept });
}

test('what was compiled is kept, until there is too much of it', () => {
  writeFileSync(join(folder, 'module.mjs'), 'export const one = 1;\n');
  const [own, ...others] = compile(4);
  expect(own).toBeTruthy();
  expect(others).toEqual([]);

  mkdirSync(join(kept, 'v1'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(kept, 'v1', name), '');
  expect(compile(4)).toHaveLength(4);
  writeFileSync(join(kept, 'v1/d'), '');
  expect(compile(4)).toEqual([own]);
});
