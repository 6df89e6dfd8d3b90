import { balanced, blank, BOX } from '../centre.ts';
import { inked } from '../ink.ts';
import type { Hand } from './hand.ts';
import type { Path, Point } from './path.ts';
import { hurried, traced } from './path.ts';
import { someWarp } from './warp.ts';

/** Points along a stroke are this far apart, if the digit is 1 high. */
const GAP = 0.04;

/** A digit's strokes as this hand leaves them on paper, scanned, and fitted into the box of handwriting sets. */
export function written(paths: readonly Path[], hand: Hand): Float64Array {
  const { haste, pen, about, between, often } = hand;
  const warp = someWarp(hand);
  const cut = Math.round(between(0, 2) + 5 * haste * between(0.3, 1));
  const tremor = Math.max(0, about(0.004, 0.004));
  const lines = paths.map((path) => shaken(hurried(traced(path, GAP), cut), tremor, about).map(warp));
  const fit = fitted(lines, pen);
  // Strokes downwards are pressed harder, with some pens; and where the pen comes down or is lifted it may fade.
  const pressing = Math.max(-0.1, about(0.05, 0.12));
  const [comesDown, lifts] = [fading(hand), fading(hand)];
  const skips = often(0.03);
  const sheet = blank(BOX, BOX);
  for (const line of lines) {
    const points = line.map(fit);
    const swell = about(0, 0.12);
    const phase = between(0, 6.3);
    const radius = points.map((_, i) => {
      const [fromX, fromY] = points[Math.max(0, i - 1)]!;
      const [toX, toY] = points[Math.min(points.length - 1, i + 1)]!;
      const down = (toY - fromY) / (Math.hypot(toX - fromX, toY - fromY) || 1);
      const ends = Math.min(1, comesDown + 0.15 * i, lifts + 0.15 * (points.length - 1 - i));
      return pen * ends * (1 + pressing * down + swell * Math.sin(phase + 0.12 * i));
    });
    const lift = skips ? Math.floor(between(0.2, 0.8) * radius.length) : -1;
    for (const i of [lift, lift + 1]) if (lift >= 0 && i < radius.length) radius[i] = -0.5;
    inked(sheet, { x: points.map(([x]) => x), y: points.map(([, y]) => y), radius });
  }
  return balanced(scanned(sheet, hand));
}

/** What is left of the pen's width at an end of a stroke. */
const fading = ({ haste, often, between }: Hand): number => (often(0.2 + 0.4 * haste) ? between(0.4, 1) : 1);

/** Moved sideways a little all along, as no hand is quite still. */
function shaken(
  points: [x: number, y: number][],
  tremor: number,
  about: Hand['about'],
): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return points.map(([across, down]) => {
    x = 0.8 * x + about(0, tremor);
    y = 0.8 * y + about(0, tremor);
    return [across + x, down + y];
  });
}

/** The move and the scale after which all ink lies in the box, and touches both of its longer sides. */
function fitted(lines: readonly (readonly Point[])[], pen: number): (point: Point) => [x: number, y: number] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const line of lines) {
    for (const [x, y] of line) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const scale = (BOX - 2 * pen) / Math.max(right - left, bottom - top);
  const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
  return ([x, y]) => [BOX / 2 + scale * (x - middle), BOX / 2 + scale * (y - centre)];
}

/** Grey levels as a scanner has them: ink is full or a little pale, edges sharper or softer, paper clean or grainy. */
function scanned(
  sheet: { readonly width: number; readonly height: number; readonly data: Float64Array },
  hand: Hand,
) {
  const { about, between, often } = hand;
  const contrast = between(0.9, 1.5);
  const full = often(0.7) ? 1 : between(0.75, 1);
  const grain = often(0.25) ? between(0, 0.08) : 0;
  for (let i = 0; i < sheet.data.length; i++) {
    const value = sheet.data[i]!;
    if (value === 0) continue;
    const ink = full * Math.min(1, Math.max(0, 0.5 + contrast * (value - 0.5)));
    sheet.data[i] = grain === 0 ? ink : Math.min(1, Math.max(0, ink + about(0, grain)));
  }
  return sheet;
}
