import type { Matrix } from '../parameters.ts';

/** A point of the paper, in cells: the middle of the first one is at 0.5, 0.5. */
export interface Point {
  readonly row: number;
  readonly column: number;
}

/** The pen covers what lies so near to its middle, and has faded out one cell further. */
const CORE = 0.75;

/** The paper after a stroke: ink never gets lighter, and a pen without ink takes it away. */
export function stroked(rows: Matrix, from: Point, to: Point, ink: number): Matrix {
  return rows.map((row, y) =>
    row.map((old, x) => {
      const away = distance({ row: y + 0.5, column: x + 0.5 }, from, to);
      const covered = Math.min(1, Math.max(0, CORE + 1 - away));
      if (covered === 0) return old;
      return ink > 0 ? Math.max(old, Math.round(covered * ink)) : Math.round((1 - covered) * old);
    }),
  );
}

/** How far a point lies from the line between two others. */
function distance(point: Point, from: Point, to: Point): number {
  const [down, across] = [to.row - from.row, to.column - from.column];
  const length = down ** 2 + across ** 2;
  const along = (point.row - from.row) * down + (point.column - from.column) * across;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, along / length));
  return Math.hypot(point.row - from.row - share * down, point.column - from.column - share * across);
}
