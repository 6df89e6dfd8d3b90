import type { Tensor } from './tensor.ts';
import { axes, shaped } from './tensor.ts';

/**
 * One factor a channel, as ConvNeXt puts at the end of each block: begun near 0, it lets a block fade in.
 *
 *     output[n, c, y, x] = weight[c] · input[n, c, y, x]
 *
 * Shapes: input [n, C, h, w], weight [C] → output [n, C, h, w].
 */
export function scale(input: Tensor, weight: Tensor): Tensor {
  const [, channels, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  shaped('weight', weight, [channels]);
  const data = new Float64Array(input.data.length);
  for (let i = 0; i < data.length; i++) {
    data[i] = input.data[i]! * weight.data[Math.floor(i / (h * w)) % channels]!;
  }
  return { shape: input.shape, data };
}

export function scaleGrad(
  input: Tensor,
  weight: Tensor,
  outputGrad: Tensor,
): { input: Tensor; weight: Tensor } {
  const [, channels, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  shaped('outputGrad', outputGrad, input.shape);
  const weightGrad = new Float64Array(channels);
  for (let i = 0; i < outputGrad.data.length; i++) {
    weightGrad[Math.floor(i / (h * w)) % channels]! += outputGrad.data[i]! * input.data[i]!;
  }
  return { input: scale(outputGrad, weight), weight: { shape: [channels], data: weightGrad } };
}
