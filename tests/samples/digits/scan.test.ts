import { expect, it } from 'vitest';
import { scan } from '#samples/digits/scan.ts';
import { hands, share } from './hands.ts';

/** Paper, an edge's three greys, and ink. */
const scanned = hands(300).map((hand) => {
  const sheet = { width: 5, height: 1, data: Float64Array.of(0, 0.25, 0.5, 0.75, 1) };
  scan(sheet, hand);
  return sheet.data;
});

it('leaves paper clean and all else between paper and ink', () => {
  expect(scanned.every((data) => data[0] === 0)).toBe(true);
  expect(scanned.every((data) => data.every((value) => value >= 0 && value <= 1))).toBe(true);
});

it('most ink is full, some is pale, some is grainy', () => {
  const full = share(scanned, (data) => data[4] === 1);
  expect(full).toBeGreaterThan(0.55);
  expect(full).toBeLessThan(0.95);
});

it('edges are sharper or softer', () => {
  const steps = scanned.map((data) => data[3]! - data[1]!);
  expect(Math.min(...steps)).toBeLessThan(0.45);
  expect(Math.max(...steps)).toBeGreaterThan(0.65);
});
