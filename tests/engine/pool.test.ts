import { describe, expect, it } from 'vitest';
import type { PoolParams } from '#engine/pool.ts';
import { poolPlan } from '#engine/pool.ts';

describe('poolPlan', () => {
  it('steps by the window unless told otherwise', () => {
    expect(poolPlan([2, 3, 8, 9], { size: [2, 3] })).toMatchObject({
      rows: 4,
      columns: 3,
      stride: [2, 3],
      planes: 6,
    });
    expect(poolPlan([1, 1, 8, 8], { size: 3, stride: 1 }).output).toEqual([1, 1, 6, 6]);
  });

  it.each([
    [[8, 8], { size: 2 }, 'input must have the shape [n, c, h, w], not [8, 8]'],
    [[1, 1, 8, 8], { size: 0 }, 'size must be a whole number, 1 or more, not 0'],
    [[1, 1, 8, 8], { size: 2, stride: 0 }, 'stride must be a whole number, 1 or more, not 0'],
    [[1, 1, 8, 8], { size: 2, padding: 0.5 }, 'padding must be a whole number, 0 or more, not 0.5'],
    [[1, 1, 8, 8], { size: 2, dilation: 0 }, 'dilation must be a whole number, 1 or more, not 0'],
    [
      [1, 1, 8, 8],
      { size: [4, 3], padding: 2 },
      "padding must be at most half of the window's width 3, not 2",
    ],
    [
      [1, 1, 8, 2],
      { size: 3 },
      'window width 3 does not fit an input of 2 with padding 0, 2 cells in all: make it smaller, or the padding 1 or more',
    ],
  ] as [number[], PoolParams, string][])('refuses %j with %j', (shape, params, message) => {
    expect(() => poolPlan(shape, params)).toThrow(new RangeError(message));
  });

  it('refuses a window without a size', () => {
    expect(() => poolPlan([1, 1, 4, 4], {} as PoolParams)).toThrow(
      new TypeError('size must be a number or [height, width], not undefined'),
    );
  });
});
