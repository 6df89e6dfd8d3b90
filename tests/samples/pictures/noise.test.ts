import { expect, it } from 'vitest';
import { noise, rough } from '#samples/pictures/noise.ts';

it.each([
  ['noise', noise(3)],
  ['rough noise', rough(noise(3), 4)],
])('%s is smooth, stays from 0 to 1, and uses the range', (_, wave) => {
  const values = Array.from({ length: 2000 }, (_, i) => wave(i / 50, i / 170));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThanOrEqual(1);
  expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.5);
  for (let i = 1; i < 2000; i++) expect(Math.abs(values[i]! - values[i - 1]!)).toBeLessThan(0.2);
});

it('is the same for the same seed, and another for another', () => {
  expect(noise(3)(1.5, 2.5)).toBe(noise(3)(1.5, 2.5));
  expect(noise(3)(1.5, 2.5)).not.toBe(noise(4)(1.5, 2.5));
});

it('repeats every 64 cells, also to the left of 0', () => {
  expect(noise(3)(-1.25, 70)).toBeCloseTo(noise(3)(62.75, 6), 12);
});
