import { expect, it } from 'vitest';
import { grey } from '#samples/pictures/picture.ts';
import { textures } from '#samples/pictures/textures.ts';

const at = textures();
const patch = (row: number, column: number) => (u: number, v: number) =>
  grey(at((column + u) / 3, (row + v) / 3));
const steps = Array.from({ length: 40 }, (_, i) => (i + 0.5) / 40);
const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

it('stripes change across themselves and not along', () => {
  for (const [row, column, along, across] of [
    [0, 0, [0, 1], [1, 0]],
    [0, 1, [1, 0], [0, 1]],
    [0, 2, [1, -1], [1, 1]],
    [1, 0, [1, 1], [1, -1]],
  ] as const) {
    const value = patch(row, column);
    const walk = ([dx, dy]: readonly [number, number]) =>
      steps.map((t) => value(0.5 + (t - 0.5) * 0.9 * dx, 0.5 + (t - 0.5) * 0.9 * dy));
    expect(spread(walk(along)), `${row},${column}`).toBeLessThan(1e-9);
    expect(spread(walk(across)), `${row},${column}`).toBeGreaterThan(0.6);
  }
});

it('dots and checks are black or white, and half of the checks are', () => {
  for (const [row, column] of [
    [1, 1],
    [1, 2],
  ] as const) {
    const values = steps.flatMap((u) => steps.map((v) => patch(row, column)(u, v)));
    expect(new Set(values.map((value) => value.toFixed(9))).size).toBe(2);
  }
  const checks = steps.flatMap((u) => steps.map((v) => patch(1, 2)(u, v)));
  const middle = (Math.max(...checks) + Math.min(...checks)) / 2;
  expect(checks.filter((value) => value < middle).length / checks.length).toBeCloseTo(0.5, 1);
});

it('rings are the same all round', () => {
  const around = steps.map((t) =>
    patch(2, 0)(0.5 + 0.3 * Math.cos(2 * Math.PI * t), 0.5 + 0.3 * Math.sin(2 * Math.PI * t)),
  );
  expect(spread(around)).toBeLessThan(1e-9);
});

it('the ramp rises from left to right', () => {
  const ramp = steps.map((u) => patch(2, 1)(u, 0.5));
  expect(ramp.toSorted((a, b) => a - b)).toEqual(ramp);
  expect(spread(ramp)).toBeGreaterThan(0.6);
});

it('the edge of the picture belongs to its last patches', () => {
  expect(() => at(1, 1)).not.toThrow();
  expect(at(0.3, 0.3)).not.toEqual(at(0.3, 0.9));
});
