import { describe, expect, test } from 'vitest';

import { matrix, padAround } from '#engine/index.ts';
import { traceBorder } from '#trace/border.ts';

const rows = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
];
const modes = ['zeros', 'reflect', 'replicate', 'circular'] as const;

describe.each(modes)('%s', (mode) => {
  test.each([1, 2])('a margin of %i is told cell by cell, with the number that stands there', (margin) => {
    const trace = traceBorder(matrix(rows), margin, mode);
    expect(trace.padded).toEqual(padAround(matrix(rows), margin, mode));
    expect(trace.length).toBe(trace.padded.data.length - 12);
    for (let index = 0; index < trace.length; index++) {
      const { row, column, value, source } = trace.step(index);
      expect(rows[row]?.[column]).toBeUndefined();
      expect(value).toBe(trace.padded.data[(row + margin) * (4 + 2 * margin) + column + margin]);
      expect(value).toBe(source ? rows[source.row]![source.column] : 0);
      expect(trace.touching({ grid: 'input', row, column })).toEqual([index]);
    }
  });
});

test('a cell of the image leads to all that repeat it', () => {
  const repeats = (mode: (typeof modes)[number], row: number, column: number) => {
    const trace = traceBorder(matrix(rows), 1, mode);
    return trace.touching({ grid: 'input', row, column }).map((index) => {
      const { row: y, column: x } = trace.step(index);
      return [y, x];
    });
  };
  expect(repeats('zeros', 0, 0)).toEqual([]);
  expect(repeats('replicate', 0, 0)).toEqual([
    [-1, -1],
    [-1, 0],
    [0, -1],
  ]);
  expect(repeats('circular', 0, 0)).toEqual([
    [0, 4],
    [3, 0],
    [3, 4],
  ]);
  expect(repeats('reflect', 0, 0)).toEqual([]);
  expect(repeats('reflect', 1, 1)).toEqual([
    [-1, -1],
    [-1, 1],
    [1, -1],
    [3, -1],
    [3, 1],
  ]);
});

test('there is no step outside of the border', () => {
  const trace = traceBorder(matrix(rows), 1, 'zeros');
  expect(() => trace.step(trace.length)).toThrow('step must be a whole number from 0 to 17, not 18');
});
