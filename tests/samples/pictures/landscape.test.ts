import { expect, it } from 'vitest';
import { landscape } from '#samples/pictures/landscape.ts';
import { grey } from '#samples/pictures/picture.ts';

const at = landscape();
const over = (left: number, right: number, top: number, bottom: number) => {
  const across = Array.from({ length: 24 }, (_, i) => (i + 0.5) / 24);
  return across.flatMap((u) => across.map((v) => at(left + u * (right - left), top + v * (bottom - top))));
};
const mean = (colours: readonly (readonly number[])[]) =>
  colours.reduce((sum, colour) => sum + grey(colour as [number, number, number]), 0) / colours.length;

it('one wall of the house is in the sun, the other in the shade', () => {
  expect(mean(over(0.42, 0.455, 0.5, 0.72))).toBeGreaterThan(1.8 * mean(over(0.47, 0.49, 0.5, 0.72)));
});

it('the sky is blue, the roof red, the crown green', () => {
  const strongest = (x: number, y: number) => at(x, y).indexOf(Math.max(...at(x, y)));
  expect(strongest(0.6, 0.02)).toBe(2);
  expect(strongest(0.5, 0.4)).toBe(0);
  expect(strongest(0.83, 0.4)).toBe(1);
});

it('the sun is the brightest, and glows about it', () => {
  const glow = [0.06, 0.09, 0.13].map((d) => grey(at(0.2, 0.2 - d)));
  expect(glow[0]!).toBeGreaterThan(0.9);
  expect(glow.toSorted((a, b) => b - a)).toEqual(glow);
});

it('the lake has ripples and the meadow grass: neither is flat', () => {
  for (const place of [over(0.9, 0.99, 0.8, 0.98), over(0.02, 0.2, 0.8, 0.98)]) {
    const light = place.map((colour) => grey(colour));
    expect(Math.max(...light) - Math.min(...light)).toBeGreaterThan(0.15);
  }
});

it('every place has a colour, and the picture is the same each time', () => {
  for (const [x, y] of [
    [0, 0],
    [1, 1],
    [0, 1],
    [1, 0],
  ] as const) {
    expect(at(x, y).every(Number.isFinite)).toBe(true);
    expect(landscape()(x, y)).toEqual(at(x, y));
  }
});
