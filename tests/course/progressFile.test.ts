import { expect, test } from 'vitest';

import { entryOf, merge, nothing, progressIn } from '#course/progress.ts';
import { fileName, fileText, readFileText } from '#course/progressFile.ts';

const progress = progressIn({
  lessons: { pooling: { done: true, at: 5 } },
  checks: { 'pooling/sum': { right: false, at: 3 } },
  since: { from: 1, at: 1 },
});

test('a file gives back what went into it', () => {
  const back = readFileText(fileText(progress));
  expect(back).toEqual(progress);
  expect(entryOf(merge(nothing, back as typeof progress), 'lessons', ['pooling'])?.done).toBe(true);
  expect(fileName(new Date('2026-03-04T12:00:00Z'))).toBe('sliding-window-progress-2026-03-04.json');
});

test.each([
  ['', 'no JSON'],
  ['{', 'no JSON'],
  ['[]', 'not a record of progress in'],
  ['{"version":1,"lessons":{}}', 'not a record of progress in'],
  ['{"course":"Sliding Window","version":"1"}', 'not a record of progress in'],
  ['{"course":"Sliding Window","version":2}', 'newer version'],
  ['{"course":"Sliding Window","version":1,"lessons":{"a":{"done":3}}}', 'says of nothing'],
  [' '.repeat(1_000_001), 'too large'],
])('another file is refused in words: %.40s', (text, words) => {
  expect(readFileText(text)).toContain(words);
});
