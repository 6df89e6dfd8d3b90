import { expect, it } from 'vitest';
import { flick } from '#samples/digits/flick.ts';
import { hands, share } from './hands.ts';

/** Twenty steps to the right, as each hand ends them. */
const flicked = (haste: number) =>
  hands(400).map((hand) => {
    const line = { x: Array.from({ length: 21 }, (_, i) => i), y: Array.from({ length: 21 }, () => 0) };
    flick(line, { ...hand, haste });
    return line;
  });
const fast = flicked(1);

it('most ends stay; some run on by a few points, some stop short by fewer', () => {
  const lengths = fast.map(({ x }) => x.length);
  expect(share(lengths, (length) => length === 21)).toBeGreaterThan(0.35);
  expect(share(lengths, (length) => length > 21)).toBeGreaterThan(0.2);
  expect(share(lengths, (length) => length < 21)).toBeGreaterThan(0.02);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(21 + 8);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(21 - 2);
});

it('goes on from where the stroke ends, step by step, in a line or in a hook', () => {
  const hooks = fast.map(({ x, y }) => {
    x.slice(1).forEach((across, i) => {
      expect(Math.hypot(across - x[i]!, y[i + 1]! - y[i]!)).toBeCloseTo(1);
    });
    return Math.max(...y.map(Math.abs));
  });
  expect(share(hooks, (height) => height > 0.5)).toBeGreaterThan(0.1);
});

it('happens more often in haste', () => {
  const changed = (lines: typeof fast) => share(lines, ({ x }) => x.length !== 21);
  expect(changed(fast)).toBeGreaterThan(2 * changed(flicked(0)));
});
