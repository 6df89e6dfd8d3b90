import { expect, it } from 'vitest';
import { bars } from '#samples/bars.ts';
import { grey, ink, several } from './several.ts';

/** Which way ink is spread furthest, in eighths of a turn from level, clockwise. */
function direction(picture: Float64Array): number {
  let [mass, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  picture.forEach((value, i) => {
    if (value < 0.5) return;
    const [column, row] = [i % bars.side, Math.floor(i / bars.side)];
    mass += value;
    x += value * column;
    y += value * row;
    xx += value * column * column;
    yy += value * row * row;
    xy += value * column * row;
  });
  const [across, down, both] = [
    xx / mass - (x / mass) ** 2,
    yy / mass - (y / mass) ** 2,
    xy / mass - (x * y) / mass ** 2,
  ];
  const angle = Math.atan2(2 * both, across - down) / 2;
  return (Math.round(angle / (Math.PI / 4)) + 4) % 4;
}

const { pictures, labels } = several(bars, 200);

it('bars run the way that their class says', () => {
  expect(pictures.map(direction)).toEqual(labels);
});

it('are grey levels, and of every length, width and place', () => {
  expect(pictures.every(grey)).toBe(true);
  const dark = pictures.map((picture) => ink(picture.map((value) => (value > 0.5 ? 1 : 0))));
  expect(Math.max(...dark) / Math.min(...dark)).toBeGreaterThan(4);
});
