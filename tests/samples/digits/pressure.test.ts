import { expect, it } from 'vitest';
import { traced } from '#samples/digits/line.ts';
import { pressure } from '#samples/digits/pressure.ts';
import { hands, share } from './hands.ts';

const down = traced(
  [
    [0, 0],
    [0, 20],
  ],
  1,
);
const up = { x: down.x, y: [...down.y].reverse() };
const all = hands(300);
const middle = (widths: readonly number[]) => widths[10]!;

it('is about the pen, and more on the way down with most hands', () => {
  const widths = all.map((hand) => {
    const radius = pressure({ ...hand, pen: 1 });
    return [middle(radius(down)), middle(radius(up))] as const;
  });
  expect(share(widths, ([falling]) => falling > 0.6 && falling < 1.5)).toBeGreaterThan(0.95);
  const mean = (way: 0 | 1) => widths.reduce((sum, pair) => sum + pair[way] / widths.length, 0);
  expect(mean(0)).toBeGreaterThan(mean(1) + 0.04);
});

it('fades at the ends of strokes that are written in passing, and more often in haste', () => {
  const faded = (haste: number) =>
    share(all, (hand) => {
      const widths = pressure({ ...hand, haste, pen: 1 })(down);
      return widths[0]! < 0.7 * widths[4]!;
    });
  expect(faded(0)).toBeGreaterThan(0.02);
  expect(faded(1)).toBeGreaterThan(faded(0) + 0.05);
});

it('a pen skips, once in a while', () => {
  const skipped = share(all, (hand) => pressure(hand)(down).some((width) => width < 0));
  expect(skipped).toBeGreaterThan(0);
  expect(skipped).toBeLessThan(0.1);
});
