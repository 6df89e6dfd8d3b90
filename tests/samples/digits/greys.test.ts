import { expect, test } from 'vitest';

import { random } from '#engine/index.ts';
import { greysOf, INK, inkOf } from '#samples/digits/greys.ts';
import { digits } from '#samples/digits/index.ts';

const ink = digits.draw(random(74), 4);

test('a digit has ten greys, row by row', () => {
  const rows = greysOf(ink);
  expect(rows.map((row) => row.length)).toEqual(Array<number>(28).fill(28));
  expect(rows.flat()).toEqual([...ink].map((value) => Math.round(9 * value)));
  expect(new Set(rows.flat()).size).toBe(INK + 1);
});

test('what is drawn is ink again, and the same for the same drawing', () => {
  const rows = greysOf(ink);
  inkOf(rows).forEach((value, cell) =>
    expect(Math.abs(value - ink[cell]!)).toBeLessThanOrEqual(0.5 / INK + 1e-12),
  );
  expect(inkOf([[0, INK]])).toEqual(Float64Array.of(0, 1));
  expect(inkOf(rows)).toBe(inkOf(rows));
});
