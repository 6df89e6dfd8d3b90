import { describe, expect, test } from 'vitest';

import { stroked } from '#widgets/kit/paper/pen.ts';

const empty = (side: number) => Array.from({ length: side }, () => Array<number>(side).fill(0));
const middle = (row: number, column: number) => ({ row: row + 0.5, column: column + 0.5 });

describe('the pen', () => {
  test('covers the cells along its way, and fades out beside it', () => {
    const rows = stroked(empty(7), middle(3, 1), middle(3, 5), 9);
    expect(rows[3]).toEqual([7, 9, 9, 9, 9, 9, 7]);
    expect(rows[2]!.slice(1, 6)).toEqual([7, 7, 7, 7, 7]);
    expect(rows[1]).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const across = stroked(empty(7), middle(1, 1), middle(5, 5), 9);
    expect(across.map((row, n) => row[n])).toEqual([3, 9, 9, 9, 9, 9, 3]);
  });

  test('makes a dot where it is set down, lighter with less ink', () => {
    expect(stroked(empty(3), middle(1, 1), middle(1, 1), 4)).toEqual([
      [1, 3, 1],
      [3, 4, 3],
      [1, 3, 1],
    ]);
  });

  test('never makes ink lighter, unless it has none: then it takes it away', () => {
    const full = empty(3).map((row) => row.map(() => 9));
    expect(stroked(full, middle(1, 1), middle(1, 1), 4)).toEqual(full);
    expect(stroked(full, middle(1, 1), middle(1, 1), 0)).toEqual([
      [6, 2, 6],
      [2, 0, 2],
      [6, 2, 6],
    ]);
  });
});
