import { expect, test } from 'vitest';

import { inRows, sizeOf, square } from '#widgets/kit/rows.ts';

test('a list is laid out in rows', () => {
  expect(inRows([1, 2, 3, 4, 5, 6], 3)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(square([1, 2, 3, 4])).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test('rows and columns are told, rows first', () => {
  expect(sizeOf([[1, 2, 3]])).toBe('1 × 3');
  expect(sizeOf([])).toBe('0 × 0');
});
