import { expect, test } from 'vitest';

import { balanceOf, blank, extentOf, type Sheet } from '#samples/sheet.ts';

const sheet: Sheet = {
  width: 4,
  height: 3,
  data: Float64Array.of(
    ...[0, 0, 0, 0], //
    ...[0, 0.5, 0, 1],
    ...[0, 0, 0, 0.5],
  ),
};

test('ink begins in the first row and column that have any, and ends before the next that have none', () => {
  expect(extentOf(sheet)).toEqual({ left: 1, right: 4, top: 1, bottom: 3 });
});

test('ink balances where its centre of mass is', () => {
  expect(balanceOf(sheet)).toEqual({
    row: (0.5 * 1.5 + 1.5 + 0.5 * 2.5) / 2,
    column: (0.5 * 1.5 + 3.5 + 0.5 * 3.5) / 2,
  });
});

test('empty paper has neither', () => {
  expect([extentOf(blank(3, 2)), balanceOf(blank(3, 2))]).toEqual([null, null]);
});
