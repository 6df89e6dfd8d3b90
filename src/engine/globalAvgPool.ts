import type { Tensor } from './tensor.ts';
import { axes, shaped } from './tensor.ts';

/**
 * Global average pooling: each channel is summed up in one number, its mean, wherever in the image things were.
 *
 *     output[n, c, 0, 0] = 1/(h·w) · Σ input[n, c, y, x]
 *                                   y,x
 *
 * Shapes: input [n, c, h, w] → output [n, c, 1, 1].
 */
export function globalAvgPool(input: Tensor): Tensor {
  const [n, c, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  const data = new Float64Array(n * c);
  for (let plane = 0; plane < n * c; plane++) {
    let sum = 0;
    for (let i = plane * h * w; i < (plane + 1) * h * w; i++) sum += input.data[i]!;
    data[plane] = sum / (h * w);
  }
  return { shape: [n, c, 1, 1], data };
}

/** Every cell had the same say, so each receives the same share. */
export function globalAvgPoolGrad(input: Tensor, outputGrad: Tensor): { input: Tensor } {
  const [n, c, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  shaped('outputGrad', outputGrad, [n, c, 1, 1]);
  const data = new Float64Array(input.data.length);
  outputGrad.data.forEach((value, plane) => {
    data.fill(value / (h * w), plane * h * w, (plane + 1) * h * w);
  });
  return { input: { shape: input.shape, data } };
}
