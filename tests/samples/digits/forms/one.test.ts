import { expect, it } from 'vitest';
import { one } from '#samples/digits/forms/one.ts';
import { first, last, share, written } from '../hands.ts';

it('a stem is one stroke down; most lean to the right', () => {
  const stems = written(one, 'stem').map(([path]) => path!);
  expect(stems.every((path) => last(path)[1] - first(path)[1] === 1)).toBe(true);
  expect(share(stems, (path) => first(path)[0] > last(path)[0])).toBeGreaterThan(0.55);
});

it('a flag falls from the top to the left, steeper than a seven’s bar', () => {
  for (const [path] of written(one, 'flagged')) {
    const [[x, y], [topX, topY]] = [path![0]!, path![1]!];
    expect(x).toBeLessThan(topX);
    expect((y - topY) / (topX - x)).toBeGreaterThan(0.75);
  }
});

it('a foot is a second stroke, under the stem and to both sides of it', () => {
  for (const [stem, foot] of written(one, 'footed')) {
    const [x] = last(stem!);
    expect(first(foot!)[0]).toBeLessThan(x);
    expect(last(foot!)[0]).toBeGreaterThan(x);
  }
});
