import { describe, expect, it } from 'vitest';

import { matrix, pad2d, padAround } from '#engine/index.ts';

const image = matrix([
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
]);

describe('padding around an image', () => {
  it('by zeros is the padding there is', () => {
    expect(padAround(image, 1, 'zeros')).toEqual(pad2d(image, { top: 1, right: 1, bottom: 1, left: 1 }));
  });

  it('in a mirror does not say the outermost cell twice', () => {
    expect([...padAround(image, 1, 'reflect').data]).toEqual([
      ...[5, 4, 5, 6, 5],
      ...[2, 1, 2, 3, 2],
      ...[5, 4, 5, 6, 5],
      ...[8, 7, 8, 9, 8],
      ...[5, 4, 5, 6, 5],
    ]);
    expect([
      ...padAround(
        matrix([
          [1, 2, 3],
          [0, 0, 0],
          [0, 0, 0],
        ]),
        2,
        'reflect',
      ).data.slice(14, 21),
    ]).toEqual([...[3, 2, 1, 2, 3, 2, 1]]);
  });

  it('by the outermost cells says them as often as it takes', () => {
    expect([...padAround(image, 1, 'replicate').data]).toEqual([
      ...[1, 1, 2, 3, 3],
      ...[1, 1, 2, 3, 3],
      ...[4, 4, 5, 6, 6],
      ...[7, 7, 8, 9, 9],
      ...[7, 7, 8, 9, 9],
    ]);
    expect([...padAround(matrix([[4, 2]]), 3, 'replicate').data.slice(0, 8)]).toEqual([
      ...[4, 4, 4, 4],
      ...[2, 2, 2, 2],
    ]);
  });

  it('in a circle goes on with the other end', () => {
    expect([...padAround(image, 1, 'circular').data]).toEqual([
      ...[9, 7, 8, 9, 7],
      ...[3, 1, 2, 3, 1],
      ...[6, 4, 5, 6, 4],
      ...[9, 7, 8, 9, 7],
      ...[3, 1, 2, 3, 1],
    ]);
  });

  it('takes every plane by itself', () => {
    const two = { shape: [1, 2, 1, 1], data: Float64Array.of(3, 4) };
    expect([...padAround(two, 1, 'circular').data]).toEqual([
      ...Array<number>(9).fill(3),
      ...Array<number>(9).fill(4),
    ]);
  });

  it.each([
    ['reflect', 3, 'margin must be a whole number from 0 to 2 for reflect, not 3'],
    ['replicate', -1, 'margin must be a whole number from 0 for replicate, not -1'],
    ['circular', 4, 'margin must be a whole number from 0 to 3 for circular, not 4'],
    ['circular', 0.5, 'margin must be a whole number from 0 to 3 for circular, not 0.5'],
  ] as const)('by %s refuses a margin of %d', (mode, margin, message) => {
    expect(() => padAround(image, margin, mode)).toThrow(new RangeError(message));
  });
});
