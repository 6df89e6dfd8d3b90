import { expect, it } from 'vitest';
import { globalAvgPool, globalAvgPoolGrad, tensor } from '#engine/index.ts';
import { golden } from '../fixtures/golden.ts';
import { expectClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

it('is the mean of each channel', () => {
  expect(globalAvgPool(tensor([1, 2, 1, 3], [1, 2, 6, 0, 0, 3]))).toEqual(tensor([1, 2, 1, 1], [3, 1]));
});

it.each(golden('globalAvgPool'))(
  'agrees with PyTorch: %s',
  (_, { inputs, output, outputGrad, inputGrads, tolerance }) => {
    expectClose(globalAvgPool(inputs['input']!), output, tolerance);
    expectClose(globalAvgPoolGrad(inputs['input']!, outputGrad).input, inputGrads['input']!, tolerance);
  },
);

it('has its slopes as its gradient', () => {
  expectSlopes(
    { input: normals([2, 3, 2, 4], 1) },
    ({ input }) => globalAvgPool(input),
    ({ input }, outputGrad) => globalAvgPoolGrad(input, outputGrad),
  );
});

it('refuses what is no image, and a gradient of another shape', () => {
  expect(() => globalAvgPool(tensor([3, 4]))).toThrow('input must have the shape [n, c, h, w], not [3, 4]');
  expect(() => globalAvgPoolGrad(tensor([1, 2, 2, 2]), tensor([1, 2]))).toThrow(
    'outputGrad must have the shape [1, 2, 1, 1], not [1, 2]',
  );
});
