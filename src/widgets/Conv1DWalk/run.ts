import { tensor } from '#engine/index.ts';
import { traceConv1d } from '#trace/conv1d.ts';
import type { ConvStep, ConvTrace } from '#trace/conv2d.ts';
import { LENGTH, TAPS, type Conv1DWalkValues } from './parameters.ts';

export const run = ({ signal, weights, stride, padding }: Conv1DWalkValues): ConvTrace =>
  traceConv1d(tensor([1, 1, LENGTH], signal[0]), tensor([1, 1, TAPS], weights[0]), null, {
    stride,
    padding,
  });

/** Where the running sum stands before each product and after the last one. */
export function partialSums({ taps }: ConvStep): number[] {
  const sums = [0];
  for (const { product } of taps) sums.push(sums.at(-1)! + product);
  return sums;
}
