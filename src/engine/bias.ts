import type { Numbers, Tensor } from './tensor.ts';
import { shaped } from './tensor.ts';

/**
 * A bias is one number a channel, added to every cell of that channel's plane.
 *
 *     output[n, c, …] = bias[c] + …          bias gradient[c] = Σ output gradient[n, c, …]
 */
export function spreadBias(bias: Tensor, output: Numbers, channels: number, plane: number): void {
  shaped('bias', bias, [channels]);
  for (let start = 0, n = 0; start < output.length; start += plane, n++) {
    output.fill(bias.data[n % channels]!, start, start + plane);
  }
}

/** The bias gradient, added to zeros. */
export function planeSums(outputGrad: Numbers, data: Numbers, plane: number): Tensor {
  const channels = data.length;
  for (let start = 0, n = 0; start < outputGrad.length; start += plane, n++) {
    let sum = 0;
    for (let i = start; i < start + plane; i++) sum += outputGrad[i]!;
    data[n % channels]! += sum;
  }
  return { shape: [channels], data };
}
