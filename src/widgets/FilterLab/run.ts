import { matrix, relu } from '#engine/index.ts';
import { scaleOf, type Fills } from '#figures/values.ts';
import { kernels } from '#samples/kernels.ts';
import { traceConv2d, type ConvTrace } from '#trace/conv2d.ts';
import type { Matrix } from '../kit/parameters.ts';
import { shrunk, type Grey } from './grey.ts';
import type { FilterLabValues } from './parameters.ts';
import { isQuick, samplePicture } from './samplePictures.ts';

/** What no address can hold: the reader's own picture, and what stays on screen while a sample is being drawn. */
export interface Material {
  readonly own: Grey | null;
  readonly meanwhile: FilterTrace | null;
}

export interface FilterTrace extends ConvTrace {
  /** What it was made with. */
  readonly values: FilterLabValues;
  readonly picture: Grey;
  /** The map as it is shown: after the ReLU if there is one, and without signs if they are not wanted. */
  readonly map: ArrayLike<number>;
  readonly side: number;
  readonly fills: Fills;
  readonly scale: number;
}

/** The numbers that stand in the kernel's cells, and what all of them are divided by. */
export function kernelOf({ kernel, weights }: Pick<FilterLabValues, 'kernel' | 'weights'>): {
  rows: Matrix;
  divisor: number;
} {
  const { rows, divisor = 1 } = kernels[kernel];
  return { rows: weights ?? rows, divisor };
}

export function run(values: FilterLabValues, material?: Material): FilterTrace {
  if (material?.meanwhile && !material.own && !isQuick(values.picture, values.size))
    return material.meanwhile;
  const picture = material?.own
    ? shrunk(material.own, values.size)
    : samplePicture(values.picture, values.size);
  const { rows, divisor } = kernelOf(values);
  const weight = matrix(rows.map((row) => row.map((cell) => cell / divisor)));
  const input = { shape: [1, 1, picture.side, picture.side], data: picture.data };
  const trace = traceConv2d(input, weight, null);
  const answers = (values.relu ? relu(trace.output) : trace.output).data;
  // A kernel without negative weights makes a picture out of a picture.
  const photo = values.shown === 'absolute' || rows.flat().every((cell) => cell >= 0);
  const sum = rows.flat().reduce((total, cell) => total + cell, 0) / divisor;
  return {
    ...trace,
    values,
    picture,
    map: values.shown === 'absolute' ? answers.map(Math.abs) : answers,
    side: trace.output.shape[3]!,
    fills: photo ? 'photo' : 'signed',
    // As much as a patch of pure white comes to, or more if something answers more.
    scale: Math.max(scaleOf(answers), 255 * Math.abs(sum)),
  };
}
