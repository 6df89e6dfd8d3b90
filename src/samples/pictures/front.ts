import type { Colour, Scenery } from './picture.ts';

/** So many pixels across; at that size each edge lies between two of them. */
const SIDE = 28;

const sky: Colour = [0.72, 0.76, 0.8];
const ground: Colour = [0.46, 0.52, 0.42];
const brick: Colour = [0.36, 0.22, 0.18];
const plaster: Colour = [1, 0.99, 0.96];
const dark: Colour = [0.2, 0.26, 0.34];

/** Boxes, the later ones in front: where they begin and end, in columns and in rows. */
const boxes: readonly (readonly [left: number, right: number, top: number, bottom: number, Colour])[] = [
  [0, 28, 23, 28, ground],
  [18, 21, 3, 8, brick],
  [3, 25, 7, 11, brick],
  [5, 23, 11, 24, plaster],
  [8, 12, 14, 19, dark],
  [16, 20, 14, 24, dark],
];

/** A house front under a flat roof, with a chimney, a window and a door: nothing but upright and level edges. */
export function front(): Scenery {
  return (x, y) => {
    const [column, row] = [x * SIDE, y * SIDE];
    const box = boxes.findLast(
      ([left, right, top, bottom]) => column >= left && column < right && row >= top && row < bottom,
    );
    return box?.[4] ?? sky;
  };
}
