import { expect, it } from 'vitest';
import { shapes } from '#samples/pictures/shapes.ts';

const at = shapes();
const ground = at(0.01, 0.01);

it.each([
  ['disc', 0.28, 0.28, 0.17],
  ['square', 0.72, 0.28, 0.15],
])('the %s fills its place, and no more', (_, x, y, reach) => {
  expect(at(x, y)).not.toEqual(ground);
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    expect(at(x + 0.99 * reach * dx, y + 0.99 * reach * dy)).toEqual(at(x, y));
    expect(at(x + 1.01 * reach * dx, y + 1.01 * reach * dy)).toEqual(ground);
  }
});

it('the disc has no corners, and the square has', () => {
  expect(at(0.28 + 0.14, 0.28 + 0.14)).toEqual(ground);
  expect(at(0.72 + 0.14, 0.28 + 0.14)).toEqual(at(0.72, 0.28));
});

it('the triangle stands on its base', () => {
  expect(at(0.28 - 0.15, 0.72 + 0.14)).toEqual(at(0.28, 0.72));
  expect(at(0.28 - 0.15, 0.72 - 0.1)).toEqual(ground);
  expect(at(0.28, 0.72 - 0.18)).toEqual(ground);
});

it('the ring has a hole', () => {
  expect(at(0.72, 0.72)).toEqual(ground);
  expect(at(0.72 + 0.13, 0.72)).not.toEqual(ground);
  expect(at(0.72 + 0.18, 0.72)).toEqual(ground);
});

it('each form has a colour of its own', () => {
  const colours = [at(0.28, 0.28), at(0.72, 0.28), at(0.28, 0.72), at(0.85, 0.72), ground];
  expect(new Set(colours.map(String)).size).toBe(5);
});
