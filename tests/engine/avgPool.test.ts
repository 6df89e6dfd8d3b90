import { describe, expect, it } from 'vitest';
import { avgPool2d, avgPool2dGrad, matrix, tensor } from '#engine/index.ts';
import { golden, refused } from '../fixtures/golden.ts';
import { expectClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

describe('avgPool2d', () => {
  it('takes the mean of each window', () => {
    const output = avgPool2d(
      matrix([
        [1, 5, 2, 0],
        [3, 3, 1, 7],
      ]),
      { size: 2 },
    );
    expect(output).toEqual(tensor([1, 1, 1, 2], [3, 2.5]));
  });

  it('counts the padding unless told not to', () => {
    const padded = { size: [1, 2], padding: [0, 1] } as const;
    expect([...avgPool2d(matrix([[4, 6]]), padded).data]).toEqual([2, 3]);
    expect([...avgPool2d(matrix([[4, 6]]), { ...padded, countPadding: false }).data]).toEqual([4, 6]);
  });

  it('never counts what hangs over beyond the padding', () => {
    expect([...avgPool2d(matrix([[2, 4, 6]]), { size: [1, 2], ceil: true }).data]).toEqual([3, 6]);
  });

  it('lets NaN through', () => {
    expect([...avgPool2d(matrix([[NaN, 4, 6, 8]]), { size: [1, 2] }).data]).toEqual([NaN, 7]);
  });

  it.each(golden('avgPool2d'))(
    'agrees with PyTorch: %s',
    (_, { inputs, params, output, outputGrad, inputGrads, tolerance }) => {
      const input = inputs['input']!;
      expectClose(avgPool2d(input, params), output, tolerance);
      expectClose(avgPool2dGrad(input, outputGrad, params).input, inputGrads['input']!, tolerance);
    },
  );

  it.each(refused('avgPool2d'))('refuses what PyTorch refuses: %s', (_, { inputs, params }) => {
    expect(() => avgPool2d(inputs['input']!, params)).toThrow(RangeError);
  });

  it.each([true, false])('has its slopes as its gradient, countPadding %s', (countPadding) => {
    const params = { size: [3, 2], stride: 2, padding: 1, ceil: true, countPadding } as const;
    expectSlopes(
      { input: normals([2, 2, 6, 5], 1) },
      ({ input }) => avgPool2d(input, params),
      ({ input }, outputGrad) => avgPool2dGrad(input, outputGrad, params),
    );
  });

  it('refuses a gradient of another shape', () => {
    expect(() => avgPool2dGrad(tensor([1, 1, 4, 4]), tensor([1, 1, 4, 4]), { size: 2 })).toThrow(
      'outputGrad must have the shape [1, 1, 2, 2], not [1, 1, 4, 4]',
    );
  });
});
