import { expect, test } from 'vitest';
import { sheetOf } from '#figures/sheet.ts';

const maps = (count: number) => ({
  ...{ maps: count, rows: 1, columns: 2 },
  data: Array.from({ length: 2 * count }, (_, i) => i + 1),
});

test('maps lie beside and below each other, a cell apart', () => {
  const { rows, columns, data, corner } = sheetOf(maps(5), 3);
  expect([rows, columns]).toEqual([3, 8]);
  expect([...data]).toEqual([
    ...[1, 2, 0, 3, 4, 0, 5, 6],
    ...[0, 0, 0, 0, 0, 0, 0, 0],
    ...[7, 8, 0, 9, 10, 0, 0, 0],
  ]);
  expect([0, 2, 4].map(corner)).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 6 },
    { row: 2, column: 3 },
  ]);
});

test('a sheet is no wider than its maps', () => {
  const { rows, columns, data } = sheetOf(maps(2), 8);
  expect([rows, columns, ...data]).toEqual([1, 5, 1, 2, 0, 3, 4]);
});
