import { describe, expect, it } from 'vitest';
import { matrix, pad2d, pad2dGrad, tensor } from '#engine/index.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

describe('pad2d', () => {
  it('writes zeros round the image, on each side as many as asked for', () => {
    const padded = pad2d(matrix([[1, 2]]), { top: 1, right: 2, left: 1 });
    expect(padded).toEqual(
      matrix([
        [0, 0, 0, 0, 0],
        [0, 1, 2, 0, 0],
      ]),
    );
  });

  it('without margins gives a copy', () => {
    const image = matrix([[1, 2]]);
    const same = pad2d(image, {});
    expect(same).toEqual(image);
    expect(same.data).not.toBe(image.data);
  });

  it('has its slopes as its gradient', () => {
    const margins = { top: 1, bottom: 2, left: 3 };
    expectSlopes(
      { input: normals([2, 2, 2, 3], 1) },
      ({ input }) => pad2d(input, margins),
      ({ input }, outputGrad) => pad2dGrad(input, outputGrad, margins),
    );
  });

  it.each([
    [{ top: -1 }, 'top must be a whole number, 0 or more, not -1'],
    [{ right: 0.5 }, 'right must be a whole number, 0 or more, not 0.5'],
    [{ bottom: NaN }, 'bottom must be a whole number, 0 or more, not NaN'],
    [{ left: Infinity }, 'left must be a whole number, 0 or more, not Infinity'],
  ])('refuses %j', (margins, message) => {
    expect(() => pad2d(matrix([[1]]), margins)).toThrow(new RangeError(message));
  });

  it('refuses what is no image, and a gradient of another shape', () => {
    expect(() => pad2d(tensor([2, 2]), {})).toThrow('input must have the shape [n, c, h, w], not [2, 2]');
    expect(() => pad2dGrad(matrix([[1]]), matrix([[1]]), { top: 1 })).toThrow(
      'outputGrad must have the shape [1, 1, 2, 1], not [1, 1, 1, 1]',
    );
  });
});
