import type { Numbers } from './tensor.ts';

/**
 * A bias is one number a channel, added to every cell of that channel's plane.
 *
 *     output[n, c, …] = bias[c] + …          bias gradient[c] = Σ output gradient[n, c, …]
 */
export function spreadBias(bias: Numbers | null, output: Numbers, channels: number, plane: number): void {
  if (!bias) {
    output.fill(0);
    return;
  }
  for (let start = 0, n = 0; start < output.length; start += plane, n++) {
    output.fill(bias[n % channels]!, start, start + plane);
  }
}

/** The bias gradient. */
export function planeSums(outputGrad: Numbers, plane: number, sums: Numbers): void {
  sums.fill(0);
  for (let start = 0, n = 0; start < outputGrad.length; start += plane, n++) {
    let sum = 0;
    for (let i = start; i < start + plane; i++) sum += outputGrad[i]!;
    sums[n % sums.length]! += sum;
  }
}
