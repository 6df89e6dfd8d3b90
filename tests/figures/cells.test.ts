import { expect, test } from 'vitest';

import { CELL, middleOf, MOST, startOf } from '#figures/cells.ts';

test('cells stand side by side, each as wide as any', () => {
  expect([0, 1, 2, MOST - 1].map(startOf)).toEqual([0, CELL, 2 * CELL, (MOST - 1) * CELL]);
  expect(middleOf(3)).toBe(3.5 * CELL);
});

test('padding lies before the first, and lines may reach past the last', () => {
  expect(startOf(-2)).toBe(-2 * CELL);
  expect(startOf(MOST + 1)).toBe((MOST + 1) * CELL);
});

test('what no grid has is refused', () => {
  expect(() => startOf(1.5)).toThrow('No grid has a cell 1.5.');
  expect(() => startOf(3 * MOST)).toThrow(RangeError);
});
