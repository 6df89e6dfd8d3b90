/** What differs between two pictures of the same thing. */
import type { Box, Pixels } from './pixels.ts';

export interface Difference {
  /** How many pixels look different, or are there in one of the two alone. */
  readonly count: number;
  /** The same as a part of the larger picture. */
  readonly share: number;
  /** Where they lie, in both pictures. */
  readonly box: Box;
}

/**
 * Rows that are the same at the top and at the bottom are taken for the same, so that a line more or less in a long page
 * is that line and not all that it has moved. What lies between is compared pixel by pixel. Null if nothing is left.
 */
export function difference(before: Pixels, after: Pixels): Difference | null {
  const row = ({ width, data }: Pixels, y: number) => data.subarray(3 * y * width, 3 * (y + 1) * width);
  const same = (y: number, z: number) =>
    before.width === after.width && Buffer.compare(row(before, y), row(after, z)) === 0;

  const lower = Math.min(before.height, after.height);
  const higher = Math.max(before.height, after.height);
  let top = 0;
  while (top < lower && same(top, top)) top++;
  let bottom = 0;
  while (bottom < lower - top && same(before.height - 1 - bottom, after.height - 1 - bottom)) bottom++;

  const narrower = Math.min(before.width, after.width);
  const width = Math.max(before.width, after.width);
  let count = 0;
  let [left, right, first, last] = [width, 0, higher, 0];
  for (let y = top; y < higher - bottom; y++) {
    const both = y < lower - bottom;
    if (both && same(y, y)) continue;
    const [a, b] = [row(before, y), row(after, y)];
    for (let x = 0, at = 0; x < width; x++, at += 3) {
      if (both && x < narrower && a[at] === b[at] && a[at + 1] === b[at + 1] && a[at + 2] === b[at + 2])
        continue;
      count++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      first = Math.min(first, y);
      last = y;
    }
  }
  if (count === 0) return null;
  return {
    count,
    share: count / (width * higher),
    box: { left, top: first, width: right - left + 1, height: last - first + 1 },
  };
}
