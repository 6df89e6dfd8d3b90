import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCourse } from '#authoring/course/courseFiles.ts';
import { beginLesson } from '#authoring/commands/newLesson.ts';
import { compileFile, contextIn, inCourse } from '../compile.ts';

test('a new lesson takes the next number of its part, and compiles', () =>
  inCourse(async (root) => {
    expect(beginLesson(root, 'from-zero', 'output-sizes', 'Output sizes')).toBe(
      'content/lessons/from-zero/3-output-sizes.mdx',
    );
    const file = beginLesson(root, 'arithmetic', 'sizes', 'Sizes: all of them');
    expect(file).toBe('content/lessons/arithmetic/1-sizes.mdx');
    const { faults, lessons } = readCourse(root, { drafts: false });
    expect(faults).toEqual([]);
    expect(lessons.get('sizes')?.data).toMatchObject({ title: 'Sizes: all of them', draft: true });
    await compileFile(contextIn(root), file);
    expect(readFileSync(join(root, file), 'utf8')).toMatch(/^---\nid: sizes\n/);
  }));

test.each([
  ['from-zer', 'a', 'A', 'There is no part "from-zer". Did you mean from-zero?'],
  ['from-zero', 'Output sizes', 'A', 'not "Output sizes"'],
  ['from-zero', 'sliding', 'A', 'belongs to content/lessons/from-zero/1-sliding.mdx already'],
  ['from-zero', 'gliding', 'A', 'belongs to content/lessons/from-zero/1-sliding.mdx already'],
  ['from-zero', 'a', ' ', 'needs a title'],
])('lesson %s %s "%s" is refused', (part, slug, title, message) =>
  inCourse((root) => {
    expect(() => beginLesson(root, part, slug, title)).toThrow(message);
  }),
);
