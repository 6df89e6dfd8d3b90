import { balanced, BOX } from '../centre.ts';
import { inked } from '../ink.ts';
import { blank } from '../sheet.ts';
import { flick } from './flick.ts';
import type { Hand } from './hand.ts';
import type { Line } from './line.ts';
import { hurry, traced } from './line.ts';
import type { Path } from './path.ts';
import { pressure } from './pressure.ts';
import { scan } from './scan.ts';
import { someWarp } from './warp.ts';

/** Points along a stroke are this far apart, if the digit is 1 high. */
const GAP = 0.05;

/** A digit's strokes as this hand leaves them on paper, scanned, and fitted into the box of handwriting sets. */
export function written(paths: readonly Path[], hand: Hand): Float64Array {
  const { haste, pen, between } = hand;
  const warp = someWarp(hand);
  const cut = Math.round(between(0, 1.5) + 7 * haste ** 2 * between(0.3, 1));
  const tremor = 0.012 * between(0, 1) ** 2;
  const lines = paths.map((path) => {
    const line = traced(path, GAP);
    hurry(line, cut);
    flick(line, hand);
    shake(line, tremor, hand);
    warp(line);
    return line;
  });
  fit(lines, pen);
  const sheet = blank(BOX, BOX);
  const radius = pressure(hand);
  for (const line of lines) inked(sheet, { ...line, radius: radius(line) });
  scan(sheet, hand);
  return balanced(sheet);
}

/** Moved a little to all sides as it goes on, as no hand is quite still. */
function shake(line: Line, tremor: number, { between }: Hand): void {
  for (const values of [line.x, line.y]) {
    let off = 0;
    for (let i = 0; i < values.length; i++) {
      off = 0.8 * off + tremor * between(-1, 1);
      values[i]! += off;
    }
  }
}

/** Moved and scaled until all ink lies in the box, and reaches both ends of its longer side. */
function fit(lines: readonly Line[], pen: number): void {
  const [left, right] = range(lines.map(({ x }) => x));
  const [top, bottom] = range(lines.map(({ y }) => y));
  const scale = (BOX - 2 * pen) / Math.max(right - left, bottom - top);
  for (const { x, y } of lines) {
    for (let i = 0; i < x.length; i++) {
      x[i] = BOX / 2 + scale * (x[i]! - (left + right) / 2);
      y[i] = BOX / 2 + scale * (y[i]! - (top + bottom) / 2);
    }
  }
}

function range(lines: readonly (readonly number[])[]): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const values of lines) {
    for (const value of values) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return [least, most];
}
