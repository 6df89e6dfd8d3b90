import { expect, it } from 'vitest';
import { planeSums, spreadBias } from '#engine/bias.ts';

it('spreadBias fills each plane with the number of its channel', () => {
  const output = new Float64Array(8);
  spreadBias(Float64Array.of(5, 7), output, 2, 2);
  expect([...output]).toEqual([5, 5, 7, 7, 5, 5, 7, 7]);
});

it('spreadBias fills with zeros where there is no bias', () => {
  const output = Float64Array.of(1, 2);
  spreadBias(null, output, 2, 1);
  expect([...output]).toEqual([0, 0]);
});

it('planeSums adds up the planes of each channel over the batch', () => {
  const sums = Float64Array.of(9, 9);
  planeSums(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), 2, sums);
  expect([...sums]).toEqual([14, 22]);
});
