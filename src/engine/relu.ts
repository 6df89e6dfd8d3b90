import type { Tensor } from './tensor.ts';
import { shaped } from './tensor.ts';

/**
 * The rectified linear unit drops what is negative. NaN stays NaN.
 *
 *     output = max(0, input), cell by cell
 *
 * Shapes: any → the same.
 */
export function relu(input: Tensor): Tensor {
  const data = new Float64Array(input.data.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.max(0, input.data[i]!);
  return { shape: input.shape, data };
}

/** The gradient passes where the input was positive. At 0, where there is a kink, the slope is taken as 0. */
export function reluGrad(input: Tensor, outputGrad: Tensor): { input: Tensor } {
  shaped('outputGrad', outputGrad, input.shape);
  const data = new Float64Array(input.data.length);
  for (let i = 0; i < data.length; i++) data[i] = input.data[i]! <= 0 ? 0 : outputGrad.data[i]!;
  return { input: { shape: input.shape, data } };
}
