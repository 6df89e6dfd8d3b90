import { expect, it } from 'vitest';
import type { Point } from '#samples/digits/path.ts';
import { someWarp } from '#samples/digits/warp.ts';
import { hands } from './hands.ts';

const all = hands(300);

/** Where points end up. */
function moved(warp: ReturnType<typeof someWarp>, points: readonly Point[]): Point[] {
  const line = { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
  warp(line);
  return line.x.map((x, i) => [x, line.y[i]!]);
}

/** By how much the top lies to the right of the foot, and how far two sides are apart: in the mean. */
function means(change: { slant?: number; breadth?: number }) {
  let [lean, width] = [0, 0];
  for (const hand of all) {
    const warp = someWarp({ ...hand, slant: 0, breadth: 1, ...change });
    const corners = [
      [0, 0],
      [0, 1],
      [0, 0.5],
      [1, 0.5],
    ] as const;
    const [top, foot, left, right] = moved(warp, corners) as [Point, Point, Point, Point];
    lean += (top[0] - foot[0]) / all.length;
    width += (right[0] - left[0]) / all.length;
  }
  return { lean, width };
}

it('leans as the hand does, and is as broad', () => {
  expect(means({}).lean).toBeCloseTo(0, 1);
  expect(means({ slant: 0.5 }).lean).toBeCloseTo(0.5, 1);
  expect(means({}).width).toBeCloseTo(1, 1);
  expect(means({ breadth: 1.5 }).width).toBeCloseTo(1.5, 1);
});

it('what is near stays near: no fold, no jump', () => {
  const points = Array.from({ length: 11 }, (_, i): Point => [0.1, i / 10]);
  for (const hand of all.slice(0, 60)) {
    const line = moved(someWarp({ ...hand, slant: 0, breadth: 1 }), points);
    line.slice(1).forEach(([x, y], i) => {
      const far = Math.hypot(x - line[i]![0], y - line[i]![1]);
      expect(far).toBeGreaterThan(0.01);
      expect(far).toBeLessThan(0.3);
    });
  }
});
