import type { Tensor } from '#engine/index.ts';
import { convPlan, tensor } from '#engine/index.ts';
import type { Place, Trace } from './trace.ts';
import { located, within } from './windows.ts';

/** A weight that meets a pixel in a window: one product of the convolution, and one place in each of its matrices. */
export interface Meeting {
  /** the window, which is the output's number, and the weight's, each counted row by row */
  readonly window: number;
  readonly weight: number;
  /** the pixel's number; null where the weight lies on padding */
  readonly pixel: number | null;
}

/** One number that is made, with the meetings that were added up to make it. */
export interface MatrixStep {
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly meetings: readonly Meeting[];
  readonly sum: number;
}

export type Direction = 'forward' | 'back';
type Rows = readonly (readonly (number | null)[])[];

export interface ConvMatrix extends Trace<MatrixStep> {
  readonly direction: Direction;
  readonly meetings: readonly Meeting[];
  /** what is multiplied, and what comes out: a picture and its map, or on the way back a map and a picture */
  readonly given: Tensor;
  readonly weight: Tensor;
  readonly made: Tensor;
  /** a row for each number that is made, a column for each that is given; null where no weight stands */
  readonly matrix: Rows;
  /**
   * a row for each weight, a column for each window. Forward: the pixel that lies there (im2col). Back: the weight times
   * what the window was given, to be put where that pixel is and added up (col2im).
   */
  readonly patches: Rows;
  /** Whether a weight of a window lies on padding. */
  isPadding(weight: number, window: number): boolean;
  /**
   * The meetings that a place has part in. A plane tells one meeting from the others of its cell: of the output's, the
   * number of the given cell; of a weight's, the number of the window.
   */
  at(place: Place): readonly Meeting[];
}

interface Walk {
  readonly stride?: number;
  readonly padding?: number;
  readonly dilation?: number;
}

/**
 * A convolution of one channel and one filter as matrices. With x the pixels and y the map, each as one long column,
 *
 *     y = A·x        A[window, pixel] = the weight that lies on that pixel in that window, 0 where none does
 *     x = Aᵀ·y       the transposed convolution, and the gradient of the input
 *
 * and with the pixels of every window as a column of a matrix, the map as a row is the kernel as a row times that.
 */
export function traceConvMatrix(
  direction: Direction,
  given: Tensor,
  weight: Tensor,
  picture: readonly [height: number, width: number],
  params: Walk = {},
): ConvMatrix {
  const { walk, margins } = convPlan([1, 1, ...picture], weight.shape, params);
  const { kernel, stride, dilation } = walk;
  const map = [walk.rows, walk.columns] as const;
  const meetings = meetingsOf();
  const isForward = direction === 'forward';
  const [source, target] = isForward ? (['pixel', 'window'] as const) : (['window', 'pixel'] as const);
  const [from, to] = isForward ? [picture, map] : [map, picture];
  const length = to[0] * to[1];
  if (given.data.length !== from[0] * from[1])
    throw new RangeError(`given must hold ${from[0]} × ${from[1]} numbers, not ${given.data.length}`);

  function meetingsOf(): Meeting[] {
    const found: Meeting[] = [];
    for (let window = 0; window < map[0] * map[1]; window++)
      for (let w = 0; w < kernel[0] * kernel[1]; w++) {
        const row =
          Math.floor(window / map[1]) * stride[0] + Math.floor(w / kernel[1]) * dilation[0] - margins.top;
        const column = (window % map[1]) * stride[1] + (w % kernel[1]) * dilation[1] - margins.left;
        const isInside = row >= 0 && column >= 0 && row < picture[0] && column < picture[1];
        found.push({ window, weight: w, pixel: isInside ? row * picture[1] + column : null });
      }
    return found;
  }

  const product = (it: Meeting): number => {
    const cell = it[source];
    return cell === null ? 0 : weight.data[it.weight]! * given.data[cell]!;
  };
  const step = (index: number): MatrixStep => {
    const [, row, column] = located(index, [1, ...to]);
    const own = meetings.filter((it) => it[target] === index);
    return { index, row, column, meetings: own, sum: own.reduce((sum, it) => sum + product(it), 0) };
  };
  const made = tensor(
    [1, 1, ...to],
    Array.from({ length }, (_, index) => step(index).sum),
  );

  const matrix = Array.from({ length }, () => Array<number | null>(given.data.length).fill(null));
  for (const it of meetings)
    if (it.pixel !== null) matrix[it[target]!]![it[source]!] = weight.data[it.weight]!;
  const windows = map[0] * map[1];
  const inPatches = (w: number, window: number) => meetings[window * weight.data.length + w]!;
  const patches = Array.from({ length: weight.data.length }, (_, w) =>
    Array.from({ length: windows }, (__, window) => {
      const it = inPatches(w, window);
      return isForward ? (it.pixel === null ? 0 : given.data[it.pixel]!) : product(it);
    }),
  );

  const numberOf = ({ row, column }: Place, [height, width]: readonly [number, number]): number | null =>
    within(row, height).length * within(column, width).length === 1 ? row * width + column : null;
  function at(place: Place): readonly Meeting[] {
    const { grid, plane } = place;
    const cell = numberOf(place, grid === 'input' ? from : grid === 'kernel' ? kernel : to);
    if (cell === null) return [];
    if (grid === 'input') return meetings.filter((it) => it[source] === cell);
    const [own, other] = grid === 'kernel' ? (['weight', 'window'] as const) : ([target, source] as const);
    return meetings.filter((it) => it[own] === cell && (plane === undefined || it[other] === plane));
  }
  function touching(place: Place): readonly number[] {
    // Where no weight stands there is a step all the same: that of the row.
    const { grid, row, column } = place;
    const met = grid === 'output' ? at({ grid, row, column }) : at(place);
    const steps = met.flatMap((it) => it[target] ?? []);
    const own = grid === 'output' ? numberOf(place, to) : null;
    return [...new Set(own === null ? steps : [own])].toSorted((a, b) => a - b);
  }

  return {
    ...{ direction, meetings, given, weight, made, matrix, patches, length, step, at, touching },
    isPadding: (w, window) => inPatches(w, window).pixel === null,
  };
}
