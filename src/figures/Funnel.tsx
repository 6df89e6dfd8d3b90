import { CELL, EDGE, startOf } from './cells.ts';

interface FunnelProps {
  /** The first and the last column, both counted from 0, of what runs together. */
  readonly from: readonly [first: number, last: number];
  /** The column that it runs into. */
  readonly into: number;
  /** How many columns the drawing spans. */
  readonly columns: number;
  /** How many cells high it is. */
  readonly height: number;
}

/** Several columns above that become one column below. */
export function Funnel({ from: [first, last], into, columns, height }: FunnelProps) {
  const bottom = height * CELL;
  const sides = [
    [startOf(first) + EDGE, startOf(into) + EDGE],
    [startOf(last + 1) - EDGE, startOf(into + 1) - EDGE],
  ] as const;
  const curve = ([top, end]: readonly [number, number]) =>
    `${top} 0C${top} ${bottom / 2} ${end} ${bottom / 2} ${end} ${bottom}`;
  const back = ([top, end]: readonly [number, number]) =>
    `${end} ${bottom}C${end} ${bottom / 2} ${top} ${bottom / 2} ${top} 0`;
  return (
    <svg class="funnel" viewBox={`${-EDGE} 0 ${startOf(columns) + 2 * EDGE} ${bottom}`} aria-hidden="true">
      <path class="body" d={`M${curve(sides[0])}L${back(sides[1])}z`} />
      <path class="side" d={`M${curve(sides[0])}M${curve(sides[1])}`} />
    </svg>
  );
}
