/** The course's own words: each is needed. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dictionaryOf } from '#authoring/spelling/dictionary.ts';
import { isBritish } from '#authoring/spelling/british.ts';

const root = join(import.meta.dirname, '../..');
const text = globSync('content/**/*.{mdx,yaml}', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');
const own = [...dictionaryOf(root).own];

test('each is used somewhere', () => {
  expect(own.filter((word) => !new RegExp(`\\b${word}`, 'i').test(text))).toEqual([]);
});

test('none is in the dictionary', () => {
  expect(own.filter(isBritish)).toEqual([]);
});
