import type { Trace } from '#trace/trace.ts';
import type { Matrix } from '../kit/parameters.ts';
import type { PaintNumbersValues } from './parameters.ts';

/** The picture as the computer has it: one number after the other, row by row. */
export interface Listing extends Trace<null> {
  readonly rows: Matrix;
  readonly list: readonly number[];
}

export const run = ({ image }: PaintNumbersValues): Listing => ({
  ...{ rows: image, list: image.flat(), length: 1 },
  step: () => null,
  touching: () => [],
});
