import { expect, it } from 'vitest';
import { five } from '#samples/digits/forms/five.ts';
import { first, last, share, written } from '../hands.ts';

it('begins with its cap, or puts it on at the end', () => {
  for (const paths of written(five, 'cap first')) {
    expect(paths).toHaveLength(1);
    expect(first(paths[0]!)[0]).toBeGreaterThan(-0.1);
  }
  for (const [body, cap] of written(five, 'cap last')) {
    expect(last(cap!)[0]).toBeGreaterThan(first(cap!)[0]);
    expect(last(body!)[1]).toBeGreaterThan(0.4);
  }
});

it('in haste the cap misses the neck', () => {
  const gap = ([body, cap]: ReturnType<typeof written>[number]) => first(cap!)[0] - first(body!)[0];
  expect(share(written(five, 'cap last'), (paths) => gap(paths) > 0.1)).toBeGreaterThan(0.05);
});

it('one like an S has no corner', () => {
  for (const [path] of written(five, 'like an S')) {
    expect(path!.some(([x, y], i) => x === path![i - 1]?.[0] && y === path![i - 1]?.[1])).toBe(false);
  }
});
