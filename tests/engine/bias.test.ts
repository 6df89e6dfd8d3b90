import { expect, it } from 'vitest';
import { planeSums, spreadBias } from '#engine/bias.ts';
import { tensor } from '#engine/index.ts';

it('spreadBias fills each plane with the number of its channel', () => {
  const output = new Float64Array(8);
  spreadBias(tensor([2], [5, 7]), output, 2, 2);
  expect([...output]).toEqual([5, 5, 7, 7, 5, 5, 7, 7]);
});

it('spreadBias wants one number a channel', () => {
  expect(() => spreadBias(tensor([3]), new Float64Array(4), 2, 2)).toThrow(
    'bias must have the shape [2], not [3]',
  );
});

it('planeSums adds up the planes of each channel over the batch', () => {
  expect(planeSums(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), new Float64Array(2), 2)).toEqual(
    tensor([2], [14, 22]),
  );
});
