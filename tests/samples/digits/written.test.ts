import { expect, it } from 'vitest';
import { BOX, SIDE } from '#samples/centre.ts';
import type { Path } from '#samples/digits/path.ts';
import { written } from '#samples/digits/written.ts';
import { hands, share } from './hands.ts';

const cross: Path[] = [
  [
    [0, 0],
    [0, 1],
  ],
  [
    [-0.3, 0.4],
    [0.3, 0.4],
  ],
];
const all = hands(120);
const pictures = all.map((hand) => written(cross, hand));

const extent = (data: Float64Array) => {
  const inked = [...data.keys()].filter((i) => data[i]! > 0.1);
  const spread = (places: number[]) => Math.max(...places) - Math.min(...places) + 1;
  return Math.max(spread(inked.map((i) => i % SIDE)), spread(inked.map((i) => Math.floor(i / SIDE))));
};

it('fills the box by its longer side, whatever the pen', () => {
  expect(share(pictures, (picture) => Math.abs(extent(picture) - BOX) <= 2)).toBeGreaterThan(0.9);
  expect(pictures.every((picture) => extent(picture) <= BOX + 1)).toBe(true);
});

it('is grey levels with a dark core', () => {
  for (const picture of pictures) {
    expect(picture.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(Math.max(...picture)).toBeGreaterThan(0.5);
  }
});

it('a thicker pen leaves more ink', () => {
  const ink = (change: object) =>
    hands(60).reduce(
      (sum, hand) => sum + written(cross, { ...hand, ...change }).reduce((a, b) => a + b, 0),
      0,
    );
  expect(ink({ pen: 2 })).toBeGreaterThan(1.4 * ink({ pen: 1 }));
});
