import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { conv2d, matrix, random, tensor } from '#engine/index.ts';
import { compared, cutOut, shifted, slid, strideOf, type Border, type Sliding } from '#trace/shift.ts';
import { properties } from '../engine/arbitrary.ts';

const noise = (side: number, seed: number) => {
  const { normal } = random(seed);
  return tensor(
    [1, 1, side, side],
    Float64Array.from({ length: side ** 2 }, () => normal()),
  );
};
const kernel = (side: number, stride = 1, seed = 7): Sliding => ({
  ...{ by: 'kernel', weight: noise(side, seed), stride },
});
const shifts = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }));

describe('a shift', () => {
  it('of a picture lets paper in, or what has left', () => {
    const picture = matrix([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    expect([...shifted(picture, [0, 1]).data]).toEqual([0, 1, 2, 0, 4, 5, 0, 7, 8]);
    expect([...shifted(picture, [-1, 0]).data]).toEqual([4, 5, 6, 7, 8, 9, 0, 0, 0]);
    expect([...shifted(picture, [1, -1], true).data]).toEqual([8, 9, 7, 2, 3, 1, 5, 6, 4]);
  });

  it('under a window lets more of the scene in', () => {
    const scene = matrix(Array.from({ length: 4 }, (_, y) => [0, 1, 2, 3].map((x) => 10 * y + x)));
    expect([...cutOut(scene, 2, [0, 0]).data]).toEqual([11, 12, 21, 22]);
    expect([...cutOut(scene, 2, [1, -1]).data]).toEqual([2, 3, 12, 13]);
  });
});

describe('a layer', () => {
  it('slides with each kind of border', () => {
    const picture = noise(6, 1);
    const { weight } = kernel(3) as Extract<Sliding, { by: 'kernel' }>;
    const side = (border: Border) => slid([kernel(3)], border, picture).shape[3];
    expect((['valid', 'zeros', 'full', 'reflect', 'circular'] as const).map(side)).toEqual([4, 6, 8, 6, 6]);
    expect(slid([kernel(3)], 'zeros', picture).data).toEqual(
      conv2d(picture, weight, null, { padding: 1 }).data,
    );
    expect([
      ...slid(
        [{ by: 'max', size: 2, stride: 2 }],
        'zeros',
        matrix([
          [1, 2],
          [3, 4],
        ]),
      ).data,
    ]).toEqual([4]);
    expect([
      ...slid(
        [{ by: 'mean', size: 2, stride: 2 }],
        'valid',
        matrix([
          [1, 2],
          [3, 4],
        ]),
      ).data,
    ]).toEqual([2.5]);
    expect(strideOf([kernel(3, 2), { by: 'max', size: 2, stride: 2 }])).toBe(4);
  });
});

describe('the map of a shifted picture', () => {
  const scene = noise(16, 3);
  const cut = (shift: readonly [number, number]) => cutOut(scene, 10, shift);
  const stages = [kernel(3), kernel(3, 1, 8)];

  it('is the shifted map, as long as no window sees a border', () => {
    fc.assert(
      fc.property(shifts, (shift) => {
        const found = compared(
          slid(stages, 'valid', cut([0, 0])),
          slid(stages, 'valid', cut(shift)),
          shift,
          1,
        );
        expect(found).toMatchObject({ moved: shift, differing: 0, error: 0 });
        expect(found.rows * found.columns).toBe((6 - Math.abs(shift[0])) * (6 - Math.abs(shift[1])));
      }),
      properties,
    );
  });

  it('is the shifted map everywhere, where picture and padding go round', () => {
    fc.assert(
      fc.property(shifts, (shift) => {
        const [still, moved] = [shifted(cut([0, 0]), [0, 0]), shifted(cut([0, 0]), shift, true)];
        const found = compared(
          slid(stages, 'circular', still),
          slid(stages, 'circular', moved),
          shift,
          1,
          true,
        );
        expect(found).toMatchObject({ differing: 0, rows: 10, columns: 10 });
      }),
      properties,
    );
  });

  it('differs next to zeros that the kernel sees, one ring for each convolution', () => {
    const one = [kernel(3)];
    const { difference, row, column, rows, columns } = compared(
      slid(one, 'zeros', cut([0, 0])),
      slid(one, 'zeros', cut([0, 2])),
      [0, 2],
      1,
    );
    expect([row, column, rows, columns]).toEqual([0, 2, 10, 8]);
    difference.forEach((apart, i) => {
      const [y, x] = [Math.floor(i / 10), i % 10];
      // Above and below both maps see zeros, of a picture that has other columns there now: alike but for the corners.
      if (y > 0 && y < 9) expect(apart !== 0, `${y}, ${x}`).toBe(x === 2 || x === 9);
    });
  });

  it('of a layer with stride S moves along with shifts by whole S, and in between is held against a mean', () => {
    const two = [kernel(3, 2)];
    const [before, even, odd] = [
      [0, 0],
      [2, -4],
      [0, 1],
    ].map((shift) => slid(two, 'valid', cut(shift as [number, number])));
    expect(compared(before!, even!, [2, -4], 2)).toMatchObject({ moved: [1, -2], differing: 0 });
    const half = compared(before!, odd!, [0, 1], 2);
    expect(half).toMatchObject({ moved: [0, 0.5], column: 1, columns: 3 });
    const [here, left, right] = [odd!.data[1]!, before!.data[0]!, before!.data[1]!];
    expect(half.difference[1]).toBeCloseTo(here - (left + right) / 2);
  });

  it('is off by everything where stripes fall between the cells that are kept', () => {
    const stripes = tensor(
      [1, 1, 16, 16],
      Float64Array.from({ length: 256 }, (_, i) => i % 2),
    );
    const every: Sliding = { by: 'kernel', weight: matrix([[1]]), stride: 2 };
    const map = (shift: readonly [number, number], layer: readonly Sliding[]) =>
      slid(layer, 'valid', cutOut(stripes, 8, shift));
    expect(compared(map([0, 0], [every]), map([0, 1], [every]), [0, 1], 2).error).toBe(1);
    const blur: Sliding = { by: 'kernel', weight: matrix([[0.25, 0.5, 0.25]]), stride: 2 };
    const rows = (shift: readonly [number, number]) =>
      conv2d(cutOut(stripes, 8, shift), (blur as { weight: typeof stripes }).weight, null, { stride: 2 });
    expect(new Set([...rows([0, 0]).data, ...rows([0, 1]).data])).toEqual(new Set([0.5]));
  });

  it('of nothing is no different from nothing', () => {
    const blank = tensor([1, 1, 4, 4]);
    expect(compared(blank, blank, [1, 0], 1)).toMatchObject({ error: 0, differing: 0, rows: 3 });
    expect(compared(blank, blank, [9, 0], 1)).toMatchObject({ rows: 0, error: 0 });
  });
});
