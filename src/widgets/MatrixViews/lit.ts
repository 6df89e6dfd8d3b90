import type { Place as Cell, Window } from '#figures/Grid.tsx';
import type { ConvMatrix, Meeting } from '#trace/convMatrix.ts';
import type { Place } from '#trace/trace.ts';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';

export type MatrixTold = Told<typeof declaration.parameters, ConvMatrix>;

/** A number of a list, as the cell that it is in rows of so many. */
export const cellOf = (number: number, columns: number): Cell => ({
  row: Math.floor(number / columns),
  column: number % columns,
});

/** What is lit in each view: everything that has part in what is pointed at, or in the step. */
export interface Lit {
  readonly given: readonly number[];
  readonly weights: readonly number[];
  readonly made: readonly number[];
  /** cells of the matrix, and of the windows in columns */
  readonly matrix: readonly Cell[];
  readonly patches: readonly Cell[];
  /** Where a whole window is meant: its place on the picture. */
  readonly window: Window | undefined;
}

/** What is pointed at, if it is something else than a number that is made. */
export const pointedAt = ({ over }: Pick<MatrixTold, 'over'>): Place | undefined =>
  over.input ?? over.kernel ?? (over.output?.plane === undefined ? undefined : over.output);

export function litOf(told: MatrixTold): Lit {
  const { run, step } = told;
  const isForward = run.direction === 'forward';
  const place = pointedAt(told);
  const meetings = place ? run.at(place) : step.meetings;
  const inMatrix = meetings.flatMap(({ window, pixel }): Cell[] => {
    if (pixel === null) return [];
    return [isForward ? { row: window, column: pixel } : { row: pixel, column: window }];
  });
  // All weights lit would tell nothing.
  const weights = once(meetings.map(({ weight }) => weight));
  // A cell without a weight belongs to its row and its column all the same.
  const matrix = place?.grid === 'output' && inMatrix.length === 0 ? [emptyAt(place, run)] : inMatrix;
  return {
    given: once(matrix.map(({ column }) => column)),
    weights: weights.length < run.weight.data.length ? weights : [],
    made: once(matrix.map(({ row }) => row)),
    matrix,
    patches: meetings.map(({ weight, window }) => ({ row: weight, column: window })),
    window: place || !isForward ? undefined : windowOf(told),
  };
}

const once = (numbers: readonly number[]) => [...new Set(numbers)];
const emptyAt = ({ row, column, plane = 0 }: Place, run: ConvMatrix): Cell => ({
  row: row * widthOf(run.made) + column,
  column: plane,
});

export const widthOf = ({ shape }: ConvMatrix['made']): number => shape[3]!;

const windowOf = ({ values, run, step }: MatrixTold): Window => ({
  row: step.row * values.stride - values.padding,
  column: step.column * values.stride - values.padding,
  ...{ rows: run.weight.shape[2]!, columns: widthOf(run.weight), dilation: values.dilation },
});

/** The product of a meeting. */
export const productOf = ({ direction, weight, given }: ConvMatrix, it: Meeting): number => {
  const cell = direction === 'forward' ? it.pixel : it.window;
  return cell === null ? 0 : weight.data[it.weight]! * given.data[cell]!;
};
