/** Digits as they are drawn on: whole numbers from 0, paper, to INK, as many as a finger tells apart and an address carries. */
import { SIDE } from '../centre.ts';

/** The strongest ink, which is 1 for a network. */
export const INK = 9;

/** What a parameter says of such a grid. */
export const greyLimits: {
  readonly digits: readonly [number, number];
  readonly side: readonly [number, number];
} = { digits: [0, INK], side: [SIDE, SIDE] };

/** From ink, of which 1 is the strongest. */
export const greysOf = (ink: ArrayLike<number>): number[][] =>
  Array.from({ length: SIDE }, (_, row) =>
    Array.from({ length: SIDE }, (__, column) => Math.round(ink[row * SIDE + column]! * INK)),
  );

const known = new WeakMap<readonly (readonly number[])[], Float64Array>();

/** And back to it: of the same greys it is the same. */
export function inkOf(greys: readonly (readonly number[])[]): Float64Array {
  const ink = known.get(greys) ?? Float64Array.from(greys.flat(), (grey) => grey / INK);
  known.set(greys, ink);
  return ink;
}
