import { expect, it } from 'vitest';
import type { Tensor } from '#engine/index.ts';
import { layerNorm2d, layerNorm2dGrad, tensor } from '#engine/index.ts';
import { golden } from '../fixtures/golden.ts';
import { expectClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

it('gives the channels of each pixel mean 0 and variance 1, then their own scale and offset', () => {
  const input = tensor([1, 2, 1, 2], [1, 5, 3, 25]);
  const output = layerNorm2d(input, tensor([2], [1, 10]), tensor([2], [0, 100]), { eps: 0 });
  expectClose(output, tensor([1, 2, 1, 2], [-1, -1, 110, 110]));
});

it.each(golden('layerNorm2d'))(
  'agrees with PyTorch: %s',
  (_, { inputs, params, output, outputGrad, inputGrads, tolerance }) => {
    const { input, weight, bias } = inputs as { input: Tensor; weight: Tensor; bias: Tensor };
    expectClose(layerNorm2d(input, weight, bias, params), output, tolerance);
    const grads = layerNorm2dGrad(input, weight, outputGrad, params);
    expectClose(grads.input, inputGrads['input']!, tolerance);
    expectClose(grads.weight, inputGrads['weight']!, tolerance);
    expectClose(grads.bias, inputGrads['bias']!, tolerance);
  },
);

it('has its slopes as its gradient', () => {
  expectSlopes(
    { input: normals([2, 4, 2, 2], 1), weight: normals([4], 2), bias: normals([4], 3) },
    ({ input, weight, bias }) => layerNorm2d(input, weight, bias),
    ({ input, weight }, outputGrad) => layerNorm2dGrad(input, weight, outputGrad),
  );
});

it('refuses what does not fit', () => {
  const [input, three, two] = [tensor([1, 3, 2, 2]), tensor([3]), tensor([2])];
  expect(() => layerNorm2d(tensor([3]), three, three)).toThrow(
    'input must have the shape [n, c, h, w], not [3]',
  );
  expect(() => layerNorm2d(input, two, three)).toThrow('weight must have the shape [3], not [2]');
  expect(() => layerNorm2d(input, three, two)).toThrow('bias must have the shape [3], not [2]');
  expect(() => layerNorm2d(input, three, three, { eps: -1 })).toThrow(
    'eps must be a number, 0 or more, not -1',
  );
  expect(() => layerNorm2dGrad(input, three, three)).toThrow(
    'outputGrad must have the shape [1, 3, 2, 2], not [3]',
  );
});
