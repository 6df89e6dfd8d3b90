import type { Sheet } from '../sheet.ts';
import { inked } from '../ink.ts';

/** The corners of a figure, one after the other, the last joined to the first. */
export type Outline = readonly (readonly [x: number, y: number])[];

/** Corners at these distances from the middle, in turn, evenly spread over a full turn. */
const ring = (corners: number, ...distances: readonly number[]): Outline =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners - Math.PI / 2;
    const distance = distances[i % distances.length]!;
    return [distance * Math.cos(angle), distance * Math.sin(angle)];
  });

/** One arm of the cross, from its inner corner out and back in; the others are quarter turns of it. */
const arm = [
  [-0.28, -0.28],
  [-0.28, -0.95],
  [0.28, -0.95],
] as const;

/** Within a circle of radius 1 about the origin. A circle is a figure of so many corners that none is seen. */
export const outlines: Readonly<Record<string, Outline>> = {
  circle: ring(40, 1),
  square: ring(4, 1),
  triangle: ring(3, 1),
  star: ring(10, 1, 0.42),
  cross: [
    ...arm,
    ...arm.map(([x, y]) => [-y, x] as const),
    ...arm.map(([x, y]) => [-x, -y] as const),
    ...arm.map(([x, y]) => [y, -x] as const),
  ],
};

/** Inks a figure: all of it, or its outline with a pen of this radius. */
export function laid(sheet: Sheet, outline: Outline, pen: number | null): void {
  const closed = [...outline, outline[0]!];
  const [x, y] = [closed.map(([across]) => across), closed.map(([, down]) => down)];
  // A pen without width leaves the half pixel that the edge of a full figure has, too.
  inked(sheet, { x, y, radius: closed.map(() => pen ?? 0) });
  if (pen !== null) return;
  for (let pixel = 0; pixel < sheet.data.length; pixel++) {
    const [column, row] = [(pixel % sheet.width) + 0.5, Math.floor(pixel / sheet.width) + 0.5];
    // Along the edge the pen has left its share from both sides; inside that is what is missing from full.
    if (inside(x, y, column, row)) sheet.data[pixel] = 1 - sheet.data[pixel]!;
  }
}

/** Whether a ray to the right meets the outline an odd number of times. */
function inside(x: readonly number[], y: readonly number[], column: number, row: number): boolean {
  let odd = false;
  for (let i = 1; i < x.length; i++) {
    if (y[i]! > row === y[i - 1]! > row) continue;
    const share = (row - y[i - 1]!) / (y[i]! - y[i - 1]!);
    if (column < x[i - 1]! + share * (x[i]! - x[i - 1]!)) odd = !odd;
  }
  return odd;
}
