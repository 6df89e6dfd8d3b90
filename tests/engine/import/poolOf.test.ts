import { expect, it } from 'vitest';
import { poolOf } from '#engine/import/poolOf.ts';

const max = { type: 'maxPool2d', size: 3, stride: 2 } as const;
const mean = { type: 'avgPool2d', size: 2 } as const;
const margins = { top: 0, right: 0, bottom: 0, left: 0 };

it('finds the pool that pads by what is asked', () => {
  expect(poolOf(max, [1, 7, 7], { margins })).toEqual(max);
  expect(poolOf(max, [1, 7, 7], { margins: { top: 1, right: 1, bottom: 1, left: 1 } })).toEqual({
    ...max,
    padding: 1,
  });
  expect(poolOf(max, [1, 8, 8], { margins: { ...margins, right: 1, bottom: 1 } })).toEqual({
    ...max,
    ceil: true,
  });
});

it('tells means apart by what they are multiplied by', () => {
  const wanted = { margins: { ...margins, bottom: 1 }, counts: [true, false] };
  const padded = { top: 1, right: 1, bottom: 1, left: 1 };
  expect(poolOf(mean, [1, 5, 6], { ...wanted, factors: [[1, 1, 2], undefined] })).toEqual({
    ...mean,
    ceil: true,
  });
  const half = [2, 1, 2];
  expect(poolOf(mean, [1, 4, 4], { margins: padded, counts: [true, false], factors: [half, half] })).toEqual({
    ...{ ...mean, padding: 1, countPadding: false },
  });
});

it('says that there is none', () => {
  for (const [margin, shape] of [
    [2, [1, 7, 7]],
    [0, [49]],
  ] as const) {
    expect(() => poolOf(max, shape, { margins: { ...margins, top: margin } })).toThrow(
      `no pooling here pads by ${margin} and 0 rows, 0 and 0 columns`,
    );
  }
});
