import { expect, it } from 'vitest';
import { front } from '#samples/pictures/front.ts';
import { drawn, grey } from '#samples/pictures/picture.ts';

const at = (column: number, row: number) => grey(front()((column + 0.5) / 28, (row + 0.5) / 28));

it('at 28 pixels each edge lies between two of them', () => {
  const image = drawn(front(), 28, 28, 1);
  const seen = new Set(Array.from(image.data, (value) => value.toFixed(9)));
  // Sky, ground, brick, plaster, and the dark of window and door: nothing in between.
  expect(seen.size).toBe(5);
});

it('what stands in front covers what is behind', () => {
  const [sky, roof, wall, pane, door] = [at(1, 1), at(10, 9), at(6, 12), at(9, 15), at(17, 22)];
  expect(at(19, 4)).toBe(roof);
  expect(pane).toBe(door);
  expect(wall).toBeGreaterThan(sky);
  expect(sky).toBeGreaterThan(pane);
  expect(at(14, 25)).not.toBe(wall);
});

it('has nothing but upright and level edges: they turn at the corners of its six boxes alone', () => {
  const { data } = drawn(front(), 28, 28, 1);
  const pixel = (row: number, column: number) => data[28 * row + column]!.toFixed(9);
  let corners = 0;
  for (let row = 1; row < 28; row++)
    for (let column = 1; column < 28; column++) {
      const [a, b] = [pixel(row - 1, column - 1), pixel(row - 1, column)];
      const [c, d] = [pixel(row, column - 1), pixel(row, column)];
      if (!(a === b && c === d) && !(a === c && b === d)) corners += 1;
    }
  expect(corners).toBeGreaterThan(12);
  expect(corners).toBeLessThanOrEqual(4 * 6);
});
