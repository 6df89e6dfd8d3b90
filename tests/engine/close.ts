import { expect } from 'vitest';
import type { Tensor } from '#engine/index.ts';

/** The same shape, and each number within tolerance · max(1, |expected|); NaN and infinities exactly. */
export function expectClose(actual: Tensor | undefined, expected: Tensor, tolerance = 1e-9): void {
  expect(actual?.shape).toEqual(expected.shape);
  const off = Array.from(expected.data).findIndex((value, i) => !isClose(actual!.data[i]!, value, tolerance));
  if (off >= 0)
    expect({ index: off, value: actual!.data[off] }).toEqual({ index: off, value: expected.data[off] });
}

export function isClose(actual: number, expected: number, tolerance = 1e-9): boolean {
  if (Object.is(actual, expected) || actual === expected) return true;
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
