import { expect, it } from 'vitest';
import { relu, reluGrad, tensor } from '#engine/index.ts';
import { golden } from '../fixtures/golden.ts';
import { expectClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

it('drops what is negative and keeps NaN', () => {
  expect([...relu(tensor([5], [-2, -0, 0, 3, NaN])).data]).toEqual([0, 0, 0, 3, NaN]);
});

it('passes the gradient where the input was positive', () => {
  const grads = reluGrad(tensor([4], [-2, 0, 3, NaN]), tensor([4], [10, 20, 30, 40]));
  expect([...grads.input.data]).toEqual([0, 0, 30, 40]);
});

it.each(golden('relu'))(
  'agrees with PyTorch: %s',
  (_, { inputs, output, outputGrad, inputGrads, tolerance }) => {
    expectClose(relu(inputs['input']!), output, tolerance);
    expectClose(reluGrad(inputs['input']!, outputGrad).input, inputGrads['input']!, tolerance);
  },
);

it('has its slopes as its gradient', () => {
  expectSlopes(
    { input: normals([3, 7], 1) },
    ({ input }) => relu(input),
    ({ input }, outputGrad) => reluGrad(input, outputGrad),
  );
});

it('refuses a gradient of another shape', () => {
  expect(() => reluGrad(tensor([4]), tensor([3]))).toThrow('outputGrad must have the shape [4], not [3]');
});
