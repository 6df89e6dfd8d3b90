/** What differs between two pictures of the same thing. */
import type { Box, Pixels } from './pixels.ts';

/** Two pictures made equally high. */
export interface Aligned {
  readonly before: Pixels;
  readonly after: Pixels;
  /** The rows that one of them has not: they were put in, and are grey. */
  readonly gap: { readonly top: number; readonly rows: number };
}

export interface Difference {
  /** How many pixels look different, or are there in one of the two alone. */
  readonly count: number;
  /** The same as a part of the picture. */
  readonly share: number;
  /** Where they lie. */
  readonly box: Box;
}

const row = ({ width, data }: Pixels, y: number) => data.subarray(3 * y * width, 3 * (y + 1) * width);

/** How many pixels of two rows differ, the first of them and the last; what only one of the rows has does. */
function compared(a: Uint8Array, b: Uint8Array): { count: number; first: number; last: number } {
  let [count, first, last] = [0, Infinity, 0];
  if (Buffer.compare(a, b) === 0) return { count, first, last };
  for (let x = 0, at = 0; at < Math.max(a.length, b.length); x++, at += 3) {
    if (a[at] === b[at] && a[at + 1] === b[at + 1] && a[at + 2] === b[at + 2]) continue;
    if (count === 0) first = x;
    last = x;
    count++;
  }
  return { count, first, last };
}

/**
 * A paragraph more in a long page is that paragraph, and not all that it moves: where one picture is higher, the other
 * gets a gap. It is put where it leaves the fewest pixels different, above it and below.
 */
export function align(before: Pixels, after: Pixels): Aligned {
  const [lower, higher] = before.height < after.height ? [before, after] : [after, before];
  const rows = higher.height - lower.height;
  const top = rows === 0 ? lower.height : cut(lower, higher);
  const at = 3 * top * lower.width;
  const data = new Uint8Array(3 * lower.width * higher.height).fill(128);
  data.set(lower.data.subarray(0, at));
  data.set(lower.data.subarray(at), at + 3 * rows * lower.width);
  const filled = { width: lower.width, height: higher.height, data };
  const pair = lower === before ? { before: filled, after } : { before, after: filled };
  return { ...pair, gap: { top, rows } };
}

/** After how many rows of the lower picture the gap belongs. */
function cut(lower: Pixels, higher: Pixels): number {
  const rows = higher.height - lower.height;
  const cost = (y: number, z: number) => compared(row(lower, y), row(higher, z)).count;
  let below = 0;
  for (let y = 0; y < lower.height; y++) below += cost(y, y + rows);
  let [least, best] = [below, 0];
  for (let [y, sum] = [0, below]; y < lower.height; y++) {
    sum += cost(y, y) - cost(y, y + rows);
    if (sum < least) [least, best] = [sum, y + 1];
  }
  return best;
}

/** Null if nothing differs. */
export function difference({ before, after, gap }: Aligned): Difference | null {
  const width = Math.max(before.width, after.width);
  const { height } = after;
  let count = 0;
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++) {
    const isGap = y >= gap.top && y < gap.top + gap.rows;
    const found = isGap
      ? { count: width, first: 0, last: width - 1 }
      : compared(row(before, y), row(after, y));
    if (found.count === 0) continue;
    count += found.count;
    left = Math.min(left, found.first);
    right = Math.max(right, found.last);
    top = Math.min(top, y);
    bottom = y;
  }
  if (count === 0) return null;
  const box = { left, top, width: right - left + 1, height: bottom - top + 1 };
  return { count, share: count / (width * height), box };
}
