import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConvTransposeParams, Tensor } from '#engine/index.ts';
import { conv2d, convTranspose2d, convTranspose2dGrad, matrix, tensor } from '#engine/index.ts';
import { golden, refused } from '../fixtures/golden.ts';
import { convCases, properties, wholeTensor } from './arbitrary.ts';
import { expectClose } from './close.ts';
import { dot, expectSlopes, normals } from './finiteDifferences.ts';

describe('convTranspose2d', () => {
  it('stamps the kernel, and adds up where stamps overlap', () => {
    const output = convTranspose2d(matrix([[1, 10]]), matrix([[1, 2, 3]]), tensor([1], [100]), {
      stride: [1, 2],
    });
    expect(output).toEqual(tensor([1, 1, 1, 5], [101, 102, 113, 120, 130]));
  });

  it('crops by the padding and leaves room by the output padding', () => {
    const params = { stride: 2, padding: [0, 1], outputPadding: [0, 1] } as const;
    const output = convTranspose2d(matrix([[1, 10]]), matrix([[1, 2, 3]]), null, params);
    expect(output).toEqual(tensor([1, 1, 1, 4], [2, 13, 20, 30]));
  });

  it('is the transpose of the convolution: ⟨conv(u), v⟩ = ⟨u, convTranspose(v)⟩', () => {
    fc.assert(
      fc.property(convCases, ({ input, weight, params }) => {
        const { padding, stride, dilation } = params;
        const map = conv2d(input, weight, null, params);
        const v = wholeTensor(map.shape, 4);
        // What the floor dropped of the input, the output padding gives back.
        const rest = ([0, 1] as const).map((axis) => {
          const reach = dilation[axis] * (weight.shape[axis + 2]! - 1) + 1;
          return (input.shape[axis + 2]! + 2 * padding[axis] - reach) % stride[axis];
        }) as [number, number];
        const back = convTranspose2d(v, weight, null, { ...params, outputPadding: rest });
        expect(back.shape).toEqual(input.shape);
        expect(dot(input, back)).toBe(dot(map, v));
      }),
      properties,
    );
  });

  it.each(golden('convTranspose2d'))(
    'agrees with PyTorch: %s',
    (_, { inputs, params, output, outputGrad, inputGrads, tolerance }) => {
      const { input, weight, bias } = inputs as { input: Tensor; weight: Tensor; bias?: Tensor };
      expectClose(convTranspose2d(input, weight, bias ?? null, params), output, tolerance);
      const grads = convTranspose2dGrad(input, weight, outputGrad, params);
      expectClose(grads.input, inputGrads['input']!, tolerance);
      expectClose(grads.weight, inputGrads['weight']!, tolerance);
      if (bias) expectClose(grads.bias, inputGrads['bias']!, tolerance);
    },
  );

  it.each(refused('convTranspose2d'))('refuses what PyTorch refuses: %s', (_, { inputs, params }) => {
    expect(() => convTranspose2d(inputs['input']!, inputs['weight']!, null, params)).toThrow(RangeError);
  });

  it('has its slopes as its gradient', () => {
    const params = {
      stride: [2, 3],
      padding: [1, 0],
      outputPadding: [1, 2],
      dilation: [2, 1],
      groups: 2,
    } as const;
    expectSlopes(
      { input: normals([2, 4, 3, 2], 1), weight: normals([4, 3, 2, 3], 2), bias: normals([6], 3) },
      ({ input, weight, bias }) => convTranspose2d(input, weight, bias, params),
      ({ input, weight }, outputGrad) => convTranspose2dGrad(input, weight, outputGrad, params),
    );
  });

  it.each([
    [[1, 2, 3], [2, 1, 3, 3], {}, 'input must have the shape [n, c, h, w], not [1, 2, 3]'],
    [
      [1, 2, 3, 3],
      [2, 3, 3],
      {},
      'weight must have the shape [c, filters / groups, k_h, k_w], not [2, 3, 3]',
    ],
    [[1, 2, 3, 3], [3, 2, 3, 3], {}, "weight must begin with the input's 2 channels, not 3"],
    [[1, 3, 3, 3], [3, 1, 3, 3], { groups: 2 }, "groups must divide the input's 3 channels, and 2 does not"],
    [
      [1, 1, 3, 3],
      [1, 1, 3, 3],
      { stride: [0, 1] },
      'stride height must be a whole number, 1 or more, not 0',
    ],
    [[1, 1, 3, 3], [1, 1, 3, 3], { padding: -1 }, 'padding must be a whole number, 0 or more, not -1'],
    [
      [1, 1, 3, 3],
      [1, 1, 3, 3],
      { outputPadding: 1 },
      'outputPadding must be smaller than the stride 1 or the dilation 1, not 1',
    ],
    [
      [1, 1, 2, 2],
      [1, 1, 1, 1],
      { padding: 1 },
      'padding 1 cuts away all 2 cells that kernel 1 with stride 1 and dilation 1 makes of an input of 2: take 0 or less',
    ],
  ])('refuses %j * %j with %j', (input, weight, params, message) => {
    expect(() => convTranspose2d(tensor(input), tensor(weight), null, params as ConvTransposeParams)).toThrow(
      new RangeError(message),
    );
  });

  it('refuses a bias or a gradient of another shape', () => {
    const [input, weight] = [tensor([1, 1, 2, 2]), tensor([1, 2, 2, 2])];
    expect(() => convTranspose2d(input, weight, tensor([1]))).toThrow(
      'bias must have the shape [2], not [1]',
    );
    expect(() => convTranspose2dGrad(input, weight, tensor([1, 2, 2, 2]))).toThrow(
      'outputGrad must have the shape [1, 2, 3, 3], not [1, 2, 2, 2]',
    );
  });
});
