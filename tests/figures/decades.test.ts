import { describe, expect, test } from 'vitest';

import { decades, hasLogarithm } from '#figures/decades.ts';

/** The exponents that are written. */
const exponents = (...asked: Parameters<typeof decades>) =>
  decades(...asked).ticks.map((tick) => Math.round(Math.log10(tick)) || 0);

describe('a scale by factors of ten', () => {
  test('holds what it is given between whole powers', () => {
    const { scale, ticks } = decades([3, 4200]);
    expect(ticks).toEqual([1, 10, 100, 1000, 10_000]);
    // From the foot of a drawing to its top.
    expect(scale(1)).toBe(1);
    expect(scale(100)).toBeCloseTo(0.5, 12);
    expect(scale(10_000)).toBe(0);
  });

  test('takes larger steps where values span much', () => {
    expect(exponents([1, 1e12])).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(exponents([2e-67, 1])).toEqual([-80, -60, -40, -20, 0]);
    for (const most of [1e3, 1e8, 1e17, 1e45, 1e120, 1e300]) {
      const { scale, ticks } = decades([1e-3, most]);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(scale(1e-3)).toBeLessThanOrEqual(1);
      expect(scale(most)).toBeGreaterThanOrEqual(0);
    }
  });

  test('has a place for the smallest and the largest numbers there are, if beyond its ends', () => {
    const { scale, ticks } = decades([Number.MIN_VALUE, Number.MAX_VALUE]);
    expect(exponents([Number.MIN_VALUE, Number.MAX_VALUE])).toEqual([-300, -200, -100, 0, 100, 200, 300]);
    for (const value of [Number.MIN_VALUE, ...ticks, Number.MAX_VALUE]) expect(scale(value)).not.toBeNaN();
  });

  test('reaches to either side of 1 if asked', () => {
    expect(exponents([1, 1], { around: true })).toEqual([-1, 0, 1]);
    expect(exponents([0.9, 2], { around: true })).toEqual([-1, 0, 1]);
    expect(exponents([1, 1])).toEqual([0, 1]);
  });

  test('takes no notice of 0, of what is negative, and of what is infinite', () => {
    expect([0, -3, Infinity, NaN].map(hasLogarithm)).toEqual([false, false, false, false]);
    expect(hasLogarithm(1e-300)).toBe(true);
    expect(exponents([0, -3, Infinity, NaN])).toEqual([-1, 0, 1]);
  });
});
