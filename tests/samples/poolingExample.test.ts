import { expect, it } from 'vitest';
import { matrix, maxPool2d } from '#engine/index.ts';
import { poolingExample, poolingSmall } from '#samples/poolingExample.ts';

it('pools to the sixteen numbers that lessons show', () => {
  expect(maxPool2d(matrix(poolingExample), { size: 2 })).toEqual(
    matrix([
      [3, 2, 3, 4],
      [4, 3, 4, 5],
      [3, 2, 3, 3],
      [5, 4, 5, 6],
    ]),
  );
});

it('has a small one, whose second window holds its largest number more than once', () => {
  expect([...maxPool2d(matrix(poolingSmall), { size: 2 }).data]).toEqual([5, 2, 2, 8]);
  const second = [0, 1].flatMap((row) => poolingSmall[row]!.slice(2));
  expect(second.filter((value) => value === 2)).toHaveLength(3);
});
