import { expect, it } from 'vitest';
import { blank } from '#samples/sheet.ts';
import { laid, outlines } from '#samples/shapes/outline.ts';

/** Ten times as large, in the middle of 28 × 28. */
const figure = (name: string) => outlines[name]!.map(([x, y]) => [14 + 10 * x, 14 + 10 * y] as const);

/** The area that a figure's corners enclose. */
function area(name: string): number {
  const corners = figure(name);
  return Math.abs(
    corners.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = corners[(i + 1) % corners.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

function ink(name: string, pen: number | null): number {
  const sheet = blank(28, 28);
  laid(sheet, figure(name), pen);
  return sheet.data.reduce((sum, value) => sum + value, 0);
}

it.each(Object.keys(outlines))('%s: full, it has as much ink as it has area', (name) => {
  expect(ink(name, null)).toBeGreaterThan(area(name) * 0.97);
  expect(ink(name, null)).toBeLessThan(area(name) * 1.03);
});

it.each(Object.keys(outlines))('%s: hollow, it has the pen’s width along its outline', (name) => {
  const corners = figure(name);
  const length = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    return sum + Math.hypot(nextX - x, nextY - y);
  }, 0);
  expect(ink(name, 1) / (2 * length)).toBeGreaterThan(0.85);
  expect(ink(name, 1) / (2 * length)).toBeLessThan(1.05);
});

it('every figure lies within its circle, and fills most of it', () => {
  for (const outline of Object.values(outlines)) {
    const reach = Math.max(...outline.map(([x, y]) => Math.hypot(x, y)));
    expect(reach).toBeLessThanOrEqual(1 + 1e-9);
    expect(reach).toBeGreaterThan(0.98);
  }
});
