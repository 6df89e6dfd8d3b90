import { expect, test } from 'vitest';
import { placeOf } from '#course/place.ts';

test.each([
  ['content/lessons/from-zero/1-convolution-operation.mdx', 'from-zero', 1, 'convolution-operation'],
  ['content\\lessons\\see-it\\10-one.mdx', 'see-it', 10, 'one'],
  ['part/0-why-2d.mdx', 'part', 0, 'why-2d'],
])('%s', (path, part, number, slug) => {
  expect(placeOf(path)).toEqual({ part, number, slug });
});

test.each([
  'content/lessons/from-zero/convolution.mdx',
  'content/lessons/from-zero/1-Convolution.mdx',
  'content/lessons/from-zero/1-convolution.md',
  '1-convolution.mdx',
  'from zero/1-convolution.mdx',
])('%s is no place for a lesson', (path) => {
  expect(placeOf(path)).toBeNull();
});
