import { holding, type Square } from '#trace/effectiveField.ts';
import { traceStack, type StackStep, type StackTrace } from '#trace/stack.ts';
import type { Powers } from './measure.ts';
import { SHARE, type FieldValues } from './parameters.ts';

export interface FieldRun extends StackTrace {
  readonly size: number;
  /** The middle cell of the last layer, of which the field is drawn on the whole picture. */
  readonly middle: StackStep;
  /** Where its field lies, which near a border may reach out of the picture. */
  readonly square: Square;
  /** Whether it has been measured: until then paths are counted. */
  readonly measured: boolean;
  /** For each pixel: how many paths lead from it to that cell, or how large the squared gradient is. */
  readonly powers: ArrayLike<number>;
  /** The square within that holds most of it. */
  readonly inner: Square;
}

export function run({ layers, size }: FieldValues, measured: Powers | null): FieldRun {
  const trace = traceStack(layers, size);
  const last = trace.levels.at(-1)!;
  const at = Math.floor(last.cells / 2);
  const middle = trace.step(last.start + at);
  const start = last.field.start + at * last.field.jump;
  const square = { row: start, column: start, side: last.field.size };
  const [ways] = middle.reads as [readonly number[]];
  // Down and across are independent: a path in the plane is one of each.
  const powers = measured ?? ways.flatMap((down) => ways.map((across) => down * across));
  return {
    ...trace,
    size,
    middle,
    square,
    measured: measured !== null,
    powers,
    inner: holding(powers, size, square, SHARE),
  };
}

/** The middle cell of the layer that is looked at. */
export function opening({ layers, size, chosen }: FieldValues): number {
  const { levels } = traceStack(layers, size);
  const { start, cells } = levels[chosen]!;
  return start + Math.floor(cells / 2);
}

/** Where a cell stands over the input: in the middle of its field, in pixels. */
export const overInput = ({ levels }: StackTrace, level: number, cell: number): number => {
  const { start, size, jump } = levels[level]!.field;
  return start + cell * jump + size / 2;
};

/** The same cell in another stack, or the one that stands nearest to where it stood. */
export function moved(step: number, before: StackTrace, after: StackTrace): number {
  const { level, cell } = before.step(step);
  const to = Math.min(level, after.levels.length - 1);
  return after.levels[to]!.start + nearest(after, to, overInput(before, level, cell));
}

/** The cell of a level that stands nearest to a place over the input. */
export function nearest(trace: StackTrace, level: number, place: number): number {
  const { field, cells } = trace.levels[level]!;
  const cell = Math.round((place - field.size / 2 - field.start) / field.jump);
  return Math.min(cells - 1, Math.max(0, cell));
}
