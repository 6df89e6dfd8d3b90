import { planeSums, spreadBias } from './bias.ts';
import type { ConvParams } from './convPlan.ts';
import { convPlan } from './convPlan.ts';
import { crop, pad } from './pad.ts';
import { correlate, gather, slideOf, spread } from './slide.ts';
import type { Tensor } from './tensor.ts';
import { doubles, item, shaped } from './tensor.ts';

/**
 * Convolution, as every framework computes it: cross-correlation, the kernel is not flipped.
 *
 *     output[n, f, y, x] = bias[f] + Σ weight[f, c, i, j] · input[n, c, S·y + D·i − P, S·x + D·j − P]
 *                                  c,i,j
 *
 * Shapes: input [n, C, h, w], weight [F, C / groups, k_h, k_w], bias [F] → output [n, F, O_h, O_w].
 * Cells outside the input are 0. With groups, each filter reads only the channels of its own group. Padding `'valid'`
 * is none; `'same'` needs stride 1 and keeps the size, and where it has an odd number of rows to add, the extra one
 * is at the end.
 */
export function conv2d(input: Tensor, weight: Tensor, bias: Tensor | null, params: ConvParams = {}): Tensor {
  const { batch, walk, margins, size } = convPlan(input.shape, weight.shape, params);
  const { channels, filters, height, width, rows, columns } = walk;
  const slide = slideOf(walk);
  const [images, weights] = [doubles(input), doubles(weight)];
  const maps = new Float64Array(batch * filters * rows * columns);
  if (bias) spreadBias(bias, maps, filters, rows * columns);
  const padded = new Float64Array(channels * height * width);
  for (let n = 0; n < batch; n++) {
    const image = pad(item(images, n, batch), [channels, ...size], margins, padded);
    correlate(slide, image, weights, item(maps, n, batch));
  }
  return { shape: [batch, filters, rows, columns], data: maps };
}

/**
 * Every output cell was a sum of products, so its gradient flows to both factors of each, times the other factor:
 *
 *     input gradient    at the cell that was read   += weight · output gradient      a transposed convolution
 *     weight gradient   [f, c, i, j]                 = Σ output gradient · the cells that it met   a convolution
 *     bias gradient     [f]                          = Σ output gradient over map f
 */
export function conv2dGrad(
  input: Tensor,
  weight: Tensor,
  outputGrad: Tensor,
  params: ConvParams = {},
): { input: Tensor; weight: Tensor; bias: Tensor } {
  const { batch, walk, margins, size } = convPlan(input.shape, weight.shape, params);
  const { channels, filters, height, width, rows, columns } = walk;
  const slide = slideOf(walk);
  shaped('outputGrad', outputGrad, [batch, filters, rows, columns]);
  const [images, weights, maps] = [doubles(input), doubles(weight), doubles(outputGrad)];
  const imageGrads = new Float64Array(images.length);
  const weightGrad = new Float64Array(weights.length);
  const padded = new Float64Array(channels * height * width);
  const paddedGrad = new Float64Array(channels * height * width);
  for (let n = 0; n < batch; n++) {
    const map = item(maps, n, batch);
    gather(slide, map, pad(item(images, n, batch), [channels, ...size], margins, padded), weightGrad);
    spread(slide, map, weights, paddedGrad.fill(0));
    crop(paddedGrad, [channels, ...size], margins, item(imageGrads, n, batch));
  }
  return {
    input: { shape: input.shape, data: imageGrads },
    weight: { shape: weight.shape, data: weightGrad },
    bias: planeSums(maps, filters, rows * columns),
  };
}
