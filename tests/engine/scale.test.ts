import { expect, it } from 'vitest';
import { scale, scaleGrad, tensor } from '#engine/index.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

it('gives each channel its factor', () => {
  expect(scale(tensor([1, 2, 1, 2], [1, 2, 3, 4]), tensor([2], [10, -1]))).toEqual(
    tensor([1, 2, 1, 2], [10, 20, -3, -4]),
  );
});

it('has its slopes as its gradient', () => {
  expectSlopes(
    { input: normals([2, 3, 2, 2], 1), weight: normals([3], 2) },
    ({ input, weight }) => scale(input, weight),
    ({ input, weight }, outputGrad) => scaleGrad(input, weight, outputGrad),
  );
});

it('refuses what does not fit', () => {
  expect(() => scale(tensor([2, 2]), tensor([2]))).toThrow(
    'input must have the shape [n, c, h, w], not [2, 2]',
  );
  expect(() => scale(tensor([1, 2, 1, 1]), tensor([3]))).toThrow('weight must have the shape [2], not [3]');
  expect(() => scaleGrad(tensor([1, 2, 1, 1]), tensor([2]), tensor([2]))).toThrow(
    'outputGrad must have the shape [1, 2, 1, 1], not [2]',
  );
});
