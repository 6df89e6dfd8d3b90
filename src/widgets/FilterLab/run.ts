import { matrix, relu } from '#engine/index.ts';
import { scaleOf, type Fills } from '#figures/values.ts';
import { kernels } from '#samples/kernels.ts';
import { traceConv2d, type ConvTrace } from '#trace/conv2d.ts';
import { samplePicture } from './draw.ts';
import { shrunk, type Grey } from './grey.ts';
import type { FilterLabValues } from './parameters.ts';

export interface FilterTrace extends ConvTrace {
  readonly picture: Grey;
  /** The map as it is shown: after the ReLU if there is one, and without signs if they are not wanted. */
  readonly map: ArrayLike<number>;
  readonly side: number;
  readonly fills: Fills;
  readonly scale: number;
}

/** What all numbers in the kernel's cells are divided by. */
export const divisorOf = ({ kernel }: Pick<FilterLabValues, 'kernel'>): number =>
  kernels[kernel].divisor ?? 1;

/** On a picture of the reader's own, or on the sample, which may have been drawn already. */
export function run(values: FilterLabValues, own?: Grey | null, sample?: Grey | null): FilterTrace {
  const { weights: rows, size } = values;
  const picture = own
    ? shrunk(own, size)
    : (sample ?? samplePicture({ picture: values.picture, side: size }));
  const divisor = divisorOf(values);
  const weight = matrix(rows.map((row) => row.map((cell) => cell / divisor)));
  const input = { shape: [1, 1, picture.side, picture.side], data: picture.data };
  const trace = traceConv2d(input, weight, null);
  const answers = (values.relu ? relu(trace.output) : trace.output).data;
  // A kernel without negative weights makes a picture out of a picture.
  const photo = values.shown === 'absolute' || rows.flat().every((cell) => cell >= 0);
  const sum = rows.flat().reduce((total, cell) => total + cell, 0) / divisor;
  return {
    ...trace,
    picture,
    map: values.shown === 'absolute' ? answers.map(Math.abs) : answers,
    side: trace.output.shape[3]!,
    fills: photo ? 'photo' : 'signed',
    // As much as a patch of pure white comes to, or more if something answers more.
    scale: Math.max(scaleOf(answers), 255 * Math.abs(sum)),
  };
}
