import { describe, expect, it } from 'vitest';
import type { Conv1dParams, Tensor } from '#engine/index.ts';
import { conv1d, conv1dGrad, tensor } from '#engine/index.ts';
import { golden } from '../fixtures/golden.ts';
import { expectClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

describe('conv1d', () => {
  it('slides along a line', () => {
    const signal = tensor([1, 1, 5], [1, 2, 3, 4, 5]);
    const taps = tensor([1, 1, 3], [1, 0, -1]);
    const output = conv1d(signal, taps, tensor([1], [10]), { padding: 1, stride: 2 });
    expect(output).toEqual(tensor([1, 1, 3], [8, 8, 14]));
  });

  it.each(golden('conv1d'))(
    'agrees with PyTorch: %s',
    (_, { inputs, params, output, outputGrad, inputGrads, tolerance }) => {
      const { input, weight, bias } = inputs as { input: Tensor; weight: Tensor; bias?: Tensor };
      expectClose(conv1d(input, weight, bias ?? null, params), output, tolerance);
      const grads = conv1dGrad(input, weight, outputGrad, params);
      expectClose(grads.input, inputGrads['input']!, tolerance);
      expectClose(grads.weight, inputGrads['weight']!, tolerance);
      if (bias) expectClose(grads.bias, inputGrads['bias']!, tolerance);
    },
  );

  it('has the slopes of conv1d as its gradient', () => {
    const params = { stride: 2, padding: 2, dilation: 2, groups: 2 };
    expectSlopes(
      { input: normals([2, 4, 7], 1), weight: normals([2, 2, 3], 2), bias: normals([2], 3) },
      ({ input, weight, bias }) => conv1d(input, weight, bias, params),
      ({ input, weight }, outputGrad) => conv1dGrad(input, weight, outputGrad, params),
    );
  });

  it.each([
    [[1, 1, 1, 5], [1, 1, 3], {}, 'input must have the shape [n, c, w], not [1, 1, 1, 5]'],
    [[1, 1, 5], [3], {}, 'weight must have the shape [filters, c / groups, k], not [3]'],
    [[1, 1, 5], [1, 1, 3], { stride: 0 }, 'stride must be a whole number, 1 or more, not 0'],
    [[1, 1, 5], [1, 1, 3], { dilation: 1.5 }, 'dilation must be a whole number, 1 or more, not 1.5'],
    [[1, 1, 5], [1, 1, 3], { padding: -2 }, 'padding must be a whole number, 0 or more, not -2'],
    [[1, 1, 5], [1, 1, 3], { padding: 'full' }, 'padding must be a number, "valid" or "same", not "full"'],
    [
      [1, 1, 5],
      [1, 1, 3],
      { padding: 'same', stride: 2 },
      'padding "same" needs stride 1, not 2: give the padding as a number',
    ],
  ])('refuses %j * %j with %j', (input, weight, params, message) => {
    expect(() => conv1d(tensor(input), tensor(weight), null, params as Conv1dParams)).toThrow(
      new RangeError(message),
    );
  });

  it('refuses a stride for two axes', () => {
    expect(() =>
      conv1d(tensor([1, 1, 5]), tensor([1, 1, 3]), null, { stride: [1, 2] as unknown as number }),
    ).toThrow(new TypeError('stride must be a number, not [1, 2]'));
  });

  it('keeps the width with "same", the extra zero at the end', () => {
    const output = conv1d(tensor([1, 1, 3], [1, 2, 3]), tensor([1, 1, 2], [10, 1]), null, {
      padding: 'same',
    });
    expect([...output.data]).toEqual([12, 23, 30]);
  });
});
