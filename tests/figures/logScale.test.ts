import { describe, expect, test } from 'vitest';

import { logScale } from '#figures/logScale.ts';

describe('a scale by factors of ten', () => {
  test('holds what it is given between whole powers', () => {
    const { at, ticks } = logScale([3, 4200]);
    expect(ticks).toEqual([0, 1, 2, 3, 4]);
    expect(at(1)).toBe(0);
    expect(at(100)).toBe(0.5);
    expect(at(10_000)).toBe(1);
  });

  test('takes larger steps where values span much', () => {
    expect(logScale([1, 1e12]).ticks).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(logScale([2e-67, 1]).ticks).toEqual([-80, -60, -40, -20, 0]);
    for (const most of [1e3, 1e8, 1e17, 1e45, 1e120, 1e300]) {
      const { at, ticks } = logScale([1e-3, most]);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(at(1e-3)).toBeGreaterThanOrEqual(0);
      expect(at(most)).toBeLessThanOrEqual(1);
    }
  });

  test('reaches to either side of 1 if asked', () => {
    expect(logScale([1, 1], { around: true }).ticks).toEqual([-1, 0, 1]);
    expect(logScale([0.9, 2], { around: true }).ticks).toEqual([-1, 0, 1]);
    expect(logScale([1, 1]).ticks).toEqual([0, 1]);
  });

  test('has no place for 0, what is negative, and what is infinite', () => {
    const { at, ticks } = logScale([0, -3, Infinity, NaN], {});
    expect([0, -3, Infinity, NaN].map(at)).toEqual([null, null, null, null]);
    expect(ticks).toEqual([-1, 0, 1]);
  });
});
