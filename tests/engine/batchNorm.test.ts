import { describe, expect, it } from 'vitest';
import type { BatchNormParams, Tensor } from '#engine/index.ts';
import { batchNorm2d, batchNorm2dGrad, tensor } from '#engine/index.ts';
import { batchStatistics } from '#engine/batchNorm.ts';
import { golden, refused } from '../fixtures/golden.ts';
import { expectClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

describe('batchNorm2d', () => {
  it('gives each channel mean 0 and variance 1, then its own scale and offset', () => {
    const input = tensor([2, 2, 1, 1], [1, 10, 3, 30]);
    expectClose(batchNorm2d(input, null, null, { eps: 0 }), tensor([2, 2, 1, 1], [-1, -1, 1, 1]));
    const [weight, bias] = [tensor([2], [2, 3]), tensor([2], [0, 100])];
    expectClose(batchNorm2d(input, weight, bias, { eps: 0 }), tensor([2, 2, 1, 1], [-2, 97, 2, 103]));
  });

  it('goes by a given mean and variance instead', () => {
    const params = { eps: 0, mean: tensor([1], [5]), variance: tensor([1], [4]) };
    expect([...batchNorm2d(tensor([1, 1, 1, 2], [5, 9]), null, null, params).data]).toEqual([0, 2]);
  });

  it.each(golden('batchNorm2d'))(
    'agrees with PyTorch: %s',
    (_, { inputs, params, output, outputGrad, inputGrads, tolerance }) => {
      const { input, weight, bias } = inputs as { input: Tensor; weight: Tensor; bias: Tensor };
      expectClose(batchNorm2d(input, weight, bias, params), output, tolerance);
      const grads = batchNorm2dGrad(input, weight, outputGrad, params);
      expectClose(grads.input, inputGrads['input']!, tolerance);
      expectClose(grads.weight, inputGrads['weight']!, tolerance);
      expectClose(grads.bias, inputGrads['bias']!, tolerance);
    },
  );

  it.each(refused('batchNorm2d'))('refuses what PyTorch refuses: %s', (_, { inputs, params }) => {
    expect(() => batchNorm2d(inputs['input']!, null, null, params)).toThrow(RangeError);
  });

  it.each<[string, BatchNormParams]>([
    ['of the batch', { eps: 0.1 }],
    ['given', { mean: tensor([2], [0.5, -1]), variance: tensor([2], [2, 0.5]) }],
  ])('has its slopes as its gradient with statistics %s', (_, params) => {
    expectSlopes(
      { input: normals([3, 2, 2, 2], 1), weight: normals([2], 2), bias: normals([2], 3) },
      ({ input, weight, bias }) => batchNorm2d(input, weight, bias, params),
      ({ input, weight }, outputGrad) => batchNorm2dGrad(input, weight, outputGrad, params),
    );
  });

  it.each<[number[], BatchNormParams, string]>([
    [[2, 3], {}, 'input must have the shape [n, c, h, w], not [2, 3]'],
    [
      [1, 3, 1, 1],
      {},
      'input [1, 3, 1, 1] has one value a channel, which has no variance: ' +
        'take a larger batch or image, or give mean and variance',
    ],
    [[2, 3, 1, 1], { eps: -1 }, 'eps must be a number, 0 or more, not -1'],
    [[2, 3, 1, 1], { eps: NaN }, 'eps must be a number, 0 or more, not NaN'],
    [[2, 3, 1, 1], { mean: tensor([2]), variance: tensor([3]) }, 'mean must have the shape [3], not [2]'],
    [[2, 3, 1, 1], { mean: tensor([3]), variance: tensor([2]) }, 'variance must have the shape [3], not [2]'],
  ])('refuses %j with %j', (shape, params, message) => {
    expect(() => batchNorm2d(tensor(shape), null, null, params)).toThrow(new RangeError(message));
  });

  it('refuses half of the statistics, and numbers that are not one a channel', () => {
    const input = tensor([2, 3, 1, 1]);
    expect(() => batchNorm2d(input, null, null, { mean: tensor([3]) })).toThrow(
      new TypeError('mean and variance must be given both or not at all'),
    );
    expect(() => batchNorm2d(input, tensor([2]), null)).toThrow('weight must have the shape [3], not [2]');
    expect(() => batchNorm2d(input, null, tensor([4]))).toThrow('bias must have the shape [3], not [4]');
    expect(() => batchNorm2dGrad(input, tensor([2]), input)).toThrow(
      'weight must have the shape [3], not [2]',
    );
    expect(() => batchNorm2dGrad(input, null, tensor([2, 3, 1]))).toThrow(
      'outputGrad must have the shape [2, 3, 1, 1], not [2, 3, 1]',
    );
  });
});

it('batchStatistics divides by the number of cells, not by one less', () => {
  const { mean, variance } = batchStatistics(tensor([2, 1, 1, 2], [1, 2, 3, 6]));
  expect([mean.data[0], variance.data[0]]).toEqual([3, 3.5]);
});
