import { random, tensor, type Tensor } from '#engine/index.ts';
import { centred, SIDE } from '#samples/centre.ts';
import { inkOf } from '#samples/digits/greys.ts';
import { balanceOf, extentOf, type Sheet } from '#samples/sheet.ts';
import type { Point } from '../kit/paper/pen.ts';
import type { InspectorValues } from './parameters.ts';

/** The cells that have ink, and where that balances. */
export interface Ink {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly middle: Point;
}

export interface Paper {
  /** as it is drawn, turned and shifted: 0 is paper, 1 is ink */
  readonly drawn: Float64Array;
  /** where its ink is; null on empty paper */
  readonly ink: Ink | null;
  /** as the network gets it */
  readonly picture: Float64Array;
}

/** From what is drawn to what the network gets: turned, shifted, centred and with noise, in this order. */
export function paperOf(values: InspectorValues): Paper {
  const { drawing, turn, right, down, centred: centring, noise } = values;
  const drawn = moved(inkOf(drawing), turn, down, right);
  const sheet = { width: SIDE, height: SIDE, data: drawn };
  const laid = centring ? centred(sheet) : drawn;
  return { drawn, ink: whereInk(sheet), picture: noise === 0 ? laid : noisy(laid, noise / 10) };
}

/** A picture as an image for the network. */
export const imageOf = (picture: ArrayLike<number>): Tensor => tensor([1, 1, SIDE, SIDE], picture);

/** Turned about the middle of the paper, clockwise, then shifted; between four pixels, their mean by distance. */
function moved(from: Float64Array, degrees: number, down: number, right: number): Float64Array {
  if (degrees === 0 && down === 0 && right === 0) return from;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const middle = (SIDE - 1) / 2;
  return Float64Array.from(from, (_, cell) => {
    const y = Math.floor(cell / SIDE) - down - middle;
    const x = (cell % SIDE) - right - middle;
    return between(from, cos * y - sin * x + middle, sin * y + cos * x + middle);
  });
}

function between(data: Float64Array, row: number, column: number): number {
  const [top, left] = [Math.floor(row), Math.floor(column)];
  const at = (y: number, x: number) => (y < 0 || x < 0 || y >= SIDE || x >= SIDE ? 0 : data[y * SIDE + x]!);
  const [low, far] = [row - top, column - left];
  return (
    (1 - low) * ((1 - far) * at(top, left) + far * at(top, left + 1)) +
    low * ((1 - far) * at(top + 1, left) + far * at(top + 1, left + 1))
  );
}

/** Normal noise of that deviation on every pixel, the same each time, cut off at paper and ink. */
function noisy(data: Float64Array, deviation: number): Float64Array {
  const { normal } = random(28);
  return data.map((value) => Math.min(1, Math.max(0, value + deviation * normal())));
}

function whereInk(sheet: Sheet): Ink | null {
  const [extent, middle] = [extentOf(sheet), balanceOf(sheet)];
  if (!extent || !middle) return null;
  const { left, right, top, bottom } = extent;
  return { row: top, column: left, rows: bottom - top, columns: right - left, middle };
}
