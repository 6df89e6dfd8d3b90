/** One cell in the drawing's own units; the page scales the whole drawing to the room it has. */
export const CELL = 40;
export const EDGE = 3;
/** No grid is longer than this: more cells would be too small to see, and the style sheet has no place for them. */
export const MOST = 24;

/**
 * Where a cell begins, which is where the one before it ends: all grids are cut alike, in their rows and their columns.
 * Padding lies before 0; lines drawn over a grid may reach past its end.
 */
export function startOf(place: number): number {
  if (!Number.isInteger(place) || place < -MOST || place >= 2 * MOST)
    throw new RangeError(`No grid has a cell ${place}.`);
  return place * CELL;
}

export const middleOf = (place: number): number => startOf(place) + CELL / 2;
