import { tensor } from '#engine/index.ts';
import { traceConv1d } from '#trace/conv1d.ts';
import type { ConvStep, ConvTrace } from '#trace/conv2d.ts';
import { LENGTH, signalOf, TAPS, weightsOf, type Conv1DWalkValues } from './parameters.ts';

export function run(values: Conv1DWalkValues): ConvTrace {
  const { stride, padding } = values;
  const signal = tensor([1, 1, LENGTH], signalOf(values));
  const weights = tensor([1, 1, TAPS], weightsOf(values));
  return traceConv1d(signal, weights, null, { stride, padding });
}

/** Where the running sum stands before each product and after the last one. */
export function partialSums({ taps }: ConvStep): number[] {
  const sums = [0];
  for (const { product } of taps) sums.push(sums.at(-1)! + product);
  return sums;
}
