import { range } from 'd3-array';
import { scaleBand } from 'd3-scale';

/** One cell in the drawing's own units; the page scales the whole drawing to the room it has. */
export const CELL = 40;
export const EDGE = 3;
/** No grid is longer than this: more cells would be too small to see, and the style sheet has no place for them. */
export const MOST = 24;

/**
 * All grids are cut alike, so one scale serves their rows and their columns. Padding lies before 0; lines drawn over a
 * grid may reach past its end.
 */
const bands = scaleBand<number>()
  .domain(range(-MOST, 2 * MOST))
  .range([-MOST * CELL, 2 * MOST * CELL]);

/** Where a cell begins, which is where the one before it ends. */
export function startOf(place: number): number {
  const start = bands(place);
  if (start === undefined) throw new RangeError(`No grid has a cell ${place}.`);
  return start;
}

export const middleOf = (place: number): number => startOf(place) + bands.bandwidth() / 2;
