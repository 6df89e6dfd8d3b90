import { describe, expect, test } from 'vitest';

import { signals, taps, tapWeights, type TapsName } from '#samples/signals.ts';

test.each(Object.values(signals))('$label is eight whole numbers from 0 to 9', ({ values }) => {
  expect(values).toHaveLength(8);
  for (const value of values) expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(value);
});

describe('taps', () => {
  const sum = (name: TapsName) => tapWeights(name).reduce((a, b) => a + b);

  test('that average keep the level, that compare are silent on it', () => {
    expect(sum('average')).toBeCloseTo(1, 15);
    expect(sum('smooth')).toBe(1);
    expect(sum('difference')).toBe(0);
    expect(sum('bend')).toBe(0);
  });

  test('are divided by their divisor', () => {
    expect(tapWeights('average')).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(tapWeights('bend')).toEqual([...taps.bend.values]);
  });
});
