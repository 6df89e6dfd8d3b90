import type { Tensor } from './tensor.ts';
import { shaped } from './tensor.ts';

/**
 * Softmax makes shares of a whole out of scores, along the last axis.
 *
 *     output[i] = exp(input[i]) / Σ exp(input[k])
 *                                 k
 *
 * Shapes: any → the same. The largest score is taken off all first: the shares stay the same, and nothing overflows.
 */
export function softmax(input: Tensor): Tensor {
  const data = Float64Array.from(input.data);
  const classes = input.shape.at(-1) ?? 1;
  for (let start = 0; start < data.length; start += classes) {
    const scores = data.subarray(start, start + classes);
    const largest = scores.reduce((a, b) => Math.max(a, b));
    let total = 0;
    for (let i = 0; i < classes; i++) total += scores[i] = Math.exp(scores[i]! - largest);
    for (let i = 0; i < classes; i++) scores[i]! /= total;
  }
  return { shape: input.shape, data };
}

/**
 * A score that rises raises its own share and lowers all the others:
 *
 *     input gradient[i] = output[i] · (output gradient[i] − Σ output gradient[k] · output[k])
 *                                                           k
 */
export function softmaxGrad(input: Tensor, outputGrad: Tensor): { input: Tensor } {
  shaped('outputGrad', outputGrad, input.shape);
  const { data } = softmax(input);
  const classes = input.shape.at(-1) ?? 1;
  for (let start = 0; start < data.length; start += classes) {
    let common = 0;
    for (let i = start; i < start + classes; i++) common += outputGrad.data[i]! * data[i]!;
    for (let i = start; i < start + classes; i++) data[i]! *= outputGrad.data[i]! - common;
  }
  return { input: { shape: input.shape, data } };
}
