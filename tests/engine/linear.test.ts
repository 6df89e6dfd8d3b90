import { expect, it } from 'vitest';
import type { Tensor } from '#engine/index.ts';
import { linear, linearGrad, tensor } from '#engine/index.ts';
import { golden } from '../fixtures/golden.ts';
import { expectClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

it('gives every output its own sum of all inputs', () => {
  const output = linear(
    tensor([1, 2], [3, 4]),
    tensor([3, 2], [1, 0, 0, 1, 10, 100]),
    tensor([3], [0, 1, 2]),
  );
  expect(output).toEqual(tensor([1, 3], [3, 5, 432]));
});

it.each(golden('linear'))(
  'agrees with PyTorch: %s',
  (_, { inputs, output, outputGrad, inputGrads, tolerance }) => {
    const { input, weight, bias } = inputs as { input: Tensor; weight: Tensor; bias: Tensor };
    expectClose(linear(input, weight, bias), output, tolerance);
    const grads = linearGrad(input, weight, outputGrad);
    expectClose(grads.input, inputGrads['input']!, tolerance);
    expectClose(grads.weight, inputGrads['weight']!, tolerance);
    expectClose(grads.bias, inputGrads['bias']!, tolerance);
  },
);

it('has its slopes as its gradient', () => {
  expectSlopes(
    { input: normals([3, 5], 1), weight: normals([4, 5], 2), bias: normals([4], 3) },
    ({ input, weight, bias }) => linear(input, weight, bias),
    ({ input, weight }, outputGrad) => linearGrad(input, weight, outputGrad),
  );
});

it.each([
  [[1, 1, 5], [4, 5], [4], 'input must have the shape [n, inputs], not [1, 1, 5]'],
  [[1, 5], [4, 6], [4], 'weight must have the shape [4, 5], not [4, 6]'],
  [[1, 5], [4], [4], 'weight must have the shape [outputs, inputs], not [4]'],
  [[1, 5], [4, 5], [5], 'bias must have the shape [4], not [5]'],
])('refuses %j * %j + %j', (input, weight, bias, message) => {
  expect(() => linear(tensor(input), tensor(weight), tensor(bias))).toThrow(new RangeError(message));
});

it('refuses a gradient of another shape', () => {
  expect(() => linearGrad(tensor([2, 3]), tensor([4, 3]), tensor([2, 3]))).toThrow(
    'outputGrad must have the shape [2, 4], not [2, 3]',
  );
});
