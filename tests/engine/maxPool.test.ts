import { describe, expect, it } from 'vitest';
import { matrix, maxPool2d, maxPool2dGrad, tensor } from '#engine/index.ts';
import { maxPoolWinners } from '#engine/maxPool.ts';
import { golden, refused } from '../fixtures/golden.ts';
import { expectClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

describe('maxPool2d', () => {
  it('takes the largest of each window', () => {
    const output = maxPool2d(
      matrix([
        [1, 5, 2, 0],
        [3, 4, 1, 7],
      ]),
      { size: 2 },
    );
    expect(output).toEqual(tensor([1, 1, 1, 2], [5, 7]));
  });

  it('gives the gradient to the first of equals', () => {
    const grads = maxPool2dGrad(matrix([[2, 2, 2, 1]]), matrix([[10, 1]]), { size: [1, 2] });
    expect([...grads.input.data]).toEqual([10, 0, 1, 0]);
  });

  it('never lets padding win, not even over negative numbers', () => {
    expect([...maxPool2d(matrix([[-3]]), { size: 2, padding: 1, stride: 1 }).data]).toEqual([-3, -3, -3, -3]);
  });

  it('lets NaN win, and -∞ if there is nothing else', () => {
    expect([...maxPool2d(matrix([[1, NaN, 9, -Infinity]]), { size: [1, 2] }).data]).toEqual([NaN, 9]);
    expect(maxPoolWinners(matrix([[-Infinity, -Infinity]]), { size: [1, 2] })).toEqual(Int32Array.of(0));
  });

  it('answers -∞ where a stretched window misses the input, and sends its gradient nowhere', () => {
    const params = { size: [1, 2], padding: [0, 1], dilation: [1, 3] } as const;
    expect([...maxPool2d(matrix([[4, 5]]), params).data]).toEqual([-Infinity]);
    expect([...maxPool2dGrad(matrix([[4, 5]]), matrix([[1]]), params).input.data]).toEqual([0, 0]);
  });

  it.each(golden('maxPool2d'))(
    'agrees with PyTorch: %s',
    (_, { inputs, params, output, outputGrad, inputGrads, tolerance }) => {
      const input = inputs['input']!;
      expectClose(maxPool2d(input, params), output, tolerance);
      expectClose(maxPool2dGrad(input, outputGrad, params).input, inputGrads['input']!, tolerance);
    },
  );

  it.each(refused('maxPool2d'))('refuses what PyTorch refuses: %s', (_, { inputs, params }) => {
    expect(() => maxPool2d(inputs['input']!, params)).toThrow(RangeError);
  });

  it('has its slopes as its gradient', () => {
    const params = { size: [3, 2], stride: [1, 2], padding: [1, 0], dilation: [2, 1], ceil: true } as const;
    expectSlopes(
      { input: normals([2, 2, 6, 5], 1) },
      ({ input }) => maxPool2d(input, params),
      ({ input }, outputGrad) => maxPool2dGrad(input, outputGrad, params),
    );
  });

  it('refuses a gradient of another shape', () => {
    expect(() => maxPool2dGrad(tensor([1, 1, 4, 4]), tensor([1, 1, 4, 4]), { size: 2 })).toThrow(
      'outputGrad must have the shape [1, 1, 2, 2], not [1, 1, 4, 4]',
    );
  });
});
