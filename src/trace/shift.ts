import type { Numbers, PadMode, Tensor } from '#engine/index.ts';
import { avgPool2d, conv2d, maxPool2d, padAround, tensor } from '#engine/index.ts';

/** What is laid round a map before a window goes over it: half a kernel of something, a whole one of zeros, or nothing. */
export type Border = 'valid' | 'full' | Exclude<PadMode, 'replicate'>;

/** A window that goes over one map: a kernel, or a pooling. */
export type Sliding =
  | { readonly by: 'kernel'; readonly weight: Tensor; readonly stride: number }
  | { readonly by: 'max' | 'mean'; readonly size: number; readonly stride: number };

/** So many cells down and across. */
export type Shift = readonly [down: number, across: number];

/** One window after the other over a map [1, 1, h, w], each with the same kind of border. */
export const slid = (stages: readonly Sliding[], border: Border, map: Tensor): Tensor =>
  stages.reduce((before, stage) => {
    const side = stage.by === 'kernel' ? stage.weight.shape[2]! : stage.size;
    const margin = border === 'valid' ? 0 : border === 'full' ? side - 1 : Math.floor((side - 1) / 2);
    const padded =
      margin === 0 ? before : padAround(before, margin, border === 'full' ? 'zeros' : (border as PadMode));
    const { stride } = stage;
    if (stage.by === 'kernel') return conv2d(padded, stage.weight, null, { stride });
    return (stage.by === 'max' ? maxPool2d : avgPool2d)(padded, { size: stage.size, stride });
  }, map);

export const strideOf = (stages: readonly Sliding[]): number =>
  stages.reduce((product, { stride }) => product * stride, 1);

/** How a map that was made of a shifted picture differs from the map of the picture itself, shifted. */
export interface Comparison {
  /** by how many cells the map was moved: halves and quarters too, where the layer strides */
  readonly moved: Shift;
  /** cell by cell, and 0 where there is nothing to compare with */
  readonly difference: Float64Array;
  /** the cells that can be compared */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** how many of them differ */
  readonly differing: number;
  /** 0 where the map has moved along, 1 where nothing of it is left */
  readonly error: number;
}

/**
 * What a layer f of stride S owes to a shift s of its picture x, if it is equivariant:
 *
 *     f(s x) = s′ f(x)          error = Σ |f(s x) − s′ f(x)| / Σ max(|f(s x)|, |s′ f(x)|)
 *
 * `now` is f(s x), `before` is f(x), and s′ is the shift by d / S cells of the map. Between cells a map has the mean of
 * its neighbours by distance. What has come in is left out, unless the picture is one that goes round.
 */
export function compared(
  before: Tensor,
  now: Tensor,
  shift: Shift,
  stride: number,
  round = false,
): Comparison {
  const [, , height, width] = now.shape as [number, number, number, number];
  const moved = [shift[0] / stride, shift[1] / stride] as const;
  const [down, across] = moved.map(between) as [Between, Between];
  const [[row, rows], [column, columns]] = [inside(height, moved[0], round), inside(width, moved[1], round)];
  const at = (y: number, x: number) => before.data[((y + height) % height) * width + ((x + width) % width)]!;
  const difference = new Float64Array(height * width);
  let [sum, most, differing] = [0, 0, 0];
  for (let y = row; y < row + rows; y++)
    for (let x = column; x < column + columns; x++) {
      let there = 0;
      for (const [dy, high] of down)
        for (const [dx, wide] of across) there += high * wide * at(y - dy, x - dx);
      const here = now.data[y * width + x]!;
      const apart = Math.abs(here - there) > EXACT ? here - there : 0;
      difference[y * width + x] = apart;
      sum += Math.abs(apart);
      most += Math.max(Math.abs(here), Math.abs(there));
      if (apart !== 0) differing += 1;
    }
  return { moved, difference, row, column, rows, columns, differing, error: most === 0 ? 0 : sum / most };
}

/** Sums in another order differ in their last digits. */
const EXACT = 1e-9;

/** The whole shifts on both sides of one that need not be whole, each with its share. */
type Between = readonly (readonly [by: number, share: number])[];
function between(by: number): Between {
  const low = Math.floor(by);
  const part = by - low;
  return part === 0
    ? [[low, 1]]
    : [
        [low, 1 - part],
        [low + 1, part],
      ];
}

/** The cells, counted from the first of them, that were there before a shift as well. */
function inside(cells: number, by: number, round: boolean): readonly [first: number, count: number] {
  if (round) return [0, cells];
  const [first, end] = [Math.max(0, Math.ceil(by)), Math.min(cells, cells + Math.floor(by))];
  return [Math.min(first, cells), Math.max(0, end - first)];
}

/** A window of so many cells a side onto a larger picture, whose content has been moved. */
export function cutOut(scene: Tensor, side: number, [down, across]: Shift): Tensor {
  const whole = scene.shape[3]!;
  const margin = (whole - side) / 2;
  const data = new Float64Array(side * side).map((_, i) => {
    const [y, x] = [Math.floor(i / side) + margin - down, (i % side) + margin - across];
    return scene.data[y * whole + x]!;
  });
  return tensor([1, 1, side, side], data);
}

/** A picture moved, with paper coming in; or with what has left it coming back on the other side. */
export function shifted(picture: Tensor, [down, across]: Shift, round = false): Tensor {
  const side = picture.shape[3]!;
  const turned = (n: number) => ((n % side) + side) % side;
  const result = tensor([1, 1, side, side]);
  for (let y = 0; y < side; y++) {
    const from = round ? turned(y - down) : y - down;
    if (from < 0 || from >= side) continue;
    const row = picture.data.subarray(from * side, (from + 1) * side);
    const place = (cells: Numbers, x: number) => result.data.set(cells, y * side + x);
    if (round) {
      const back = side - turned(across);
      place(row.subarray(back), 0);
      place(row.subarray(0, back), side - back);
    } else if (Math.abs(across) < side) {
      place(across < 0 ? row.subarray(-across) : row.subarray(0, side - across), Math.max(0, across));
    }
  }
  return result;
}
