import { describe, expect, test } from 'vitest';

import {
  CHANNELS,
  colourKernels,
  colourPatches,
  colourSheets,
  kernelSheets,
  type ColourPatchName,
} from '#samples/colours.ts';

describe('a picture', () => {
  test.each(Object.keys(colourPatches) as ColourPatchName[])(
    '%s is three sheets of five by five, 0 to 9',
    (name) => {
      const sheets = colourSheets(name);
      expect(sheets.map((sheet) => sheet.map((row) => row.length))).toEqual(
        CHANNELS.map(() => [5, 5, 5, 5, 5]),
      );
      for (const value of sheets.flat(2))
        expect(value >= 0 && value <= 9 && Number.isInteger(value)).toBe(true);
    },
  );

  test('has its colours in red, green, blue', () => {
    expect(colourSheets('stripes').map((sheet) => sheet[0])).toEqual([
      [9, 9, 9, 1, 1],
      [1, 1, 9, 3, 3],
      [1, 1, 9, 9, 9],
    ]);
  });

  test('in grey has the same sheet three times', () => {
    const [red, green, blue] = colourSheets('grey');
    expect(green).toEqual(red);
    expect(blue).toEqual(red);
  });
});

describe('a kernel', () => {
  const [redNotGreen, bright, turns] = colourKernels;

  test('weighs its stencil by the mix, without negative zeros', () => {
    expect(kernelSheets(redNotGreen!, 2)).toEqual([
      [
        [1, 1],
        [1, 1],
      ],
      [
        [-1, -1],
        [-1, -1],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ]);
    expect(kernelSheets(turns!, 3)[1]).toEqual([
      [1, 0, -1],
      [1, 0, -1],
      [1, 0, -1],
    ]);
    for (const weight of kernelSheets(turns!, 3).flat(2)) expect(Object.is(weight, -0)).toBe(false);
  });

  test('compares left and right at any size, and nothing at size 1', () => {
    expect(kernelSheets(bright!, 2)[0]![0]).toEqual([-1, 1]);
    expect(kernelSheets(bright!, 1)).toEqual([[[0]], [[0]], [[0]]]);
  });
});
