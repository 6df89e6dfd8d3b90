import type { Tensor } from './tensor.ts';
import { axes, shaped } from './tensor.ts';
import { quote, real } from './whole.ts';

/**
 * Batch normalisation gives each channel mean 0 and variance 1, then a scale and an offset of its own.
 *
 *     output = weight[c] · (input − mean[c]) / √(variance[c] + ε) + bias[c]
 *
 * Shapes: input [n, C, h, w], weight and bias [C] (null: 1 and 0) → output [n, C, h, w]. While training, mean and
 * variance are those of the batch, over n, h and w; in use they are averages kept from training, given as params.
 */
export interface BatchNormParams {
  readonly eps?: number;
  readonly mean?: Tensor;
  readonly variance?: Tensor;
}

export function batchNorm2d(
  input: Tensor,
  weight: Tensor | null,
  bias: Tensor | null,
  params: BatchNormParams = {},
): Tensor {
  const { channels, plane, mean, deviation } = normalisation(input, params);
  if (weight) shaped('weight', weight, [channels]);
  if (bias) shaped('bias', bias, [channels]);
  const data = new Float64Array(input.data.length);
  for (let i = 0; i < data.length; i++) {
    const c = Math.floor(i / plane) % channels;
    const normal = (input.data[i]! - mean.data[c]!) / deviation[c]!;
    data[i] = normal * (weight?.data[c] ?? 1) + (bias?.data[c] ?? 0);
  }
  return { shape: input.shape, data };
}

/**
 * With x̂ the normalised input, m the cells of a channel in the batch, and g the output gradient:
 *
 *     bias gradient = Σ g        weight gradient = Σ g·x̂
 *     input gradient = weight / √(variance + ε) · (g − Σg / m − x̂ · Σ(g·x̂) / m)
 *
 * The last two terms are there because each cell moves the batch's mean and variance; given ones don't move.
 */
export function batchNorm2dGrad(
  input: Tensor,
  weight: Tensor | null,
  outputGrad: Tensor,
  params: BatchNormParams = {},
): { input: Tensor; weight: Tensor; bias: Tensor } {
  const { channels, plane, mean, deviation } = normalisation(input, params);
  if (weight) shaped('weight', weight, [channels]);
  shaped('outputGrad', outputGrad, input.shape);
  const moving = params.mean ? 0 : 1;
  const cells = input.data.length / channels;
  const weightGrad = new Float64Array(channels);
  const biasGrad = new Float64Array(channels);
  const data = new Float64Array(input.data.length);
  for (let i = 0; i < data.length; i++) {
    const c = Math.floor(i / plane) % channels;
    data[i] = (input.data[i]! - mean.data[c]!) / deviation[c]!;
    weightGrad[c]! += outputGrad.data[i]! * data[i]!;
    biasGrad[c]! += outputGrad.data[i]!;
  }
  for (let i = 0; i < data.length; i++) {
    const c = Math.floor(i / plane) % channels;
    const drift = (biasGrad[c]! + data[i]! * weightGrad[c]!) / cells;
    data[i] = ((weight?.data[c] ?? 1) / deviation[c]!) * (outputGrad.data[i]! - moving * drift);
  }
  return {
    input: { shape: input.shape, data },
    weight: { shape: [channels], data: weightGrad },
    bias: { shape: [channels], data: biasGrad },
  };
}

/** Mean and variance of each channel over the batch; the variance is over m, not m − 1. */
export function batchStatistics(input: Tensor): { mean: Tensor; variance: Tensor } {
  const { batch, channels, plane } = batchCells(input);
  const cells = batch * plane;
  const mean = new Float64Array(channels);
  const variance = new Float64Array(channels);
  const channel = (i: number): number => Math.floor(i / plane) % channels;
  for (let i = 0; i < input.data.length; i++) mean[channel(i)]! += input.data[i]! / cells;
  for (let i = 0; i < input.data.length; i++) {
    variance[channel(i)]! += (input.data[i]! - mean[channel(i)]!) ** 2 / cells;
  }
  return { mean: { shape: [channels], data: mean }, variance: { shape: [channels], data: variance } };
}

/** How many images, channels and cells a plane; one value a channel has no variance. */
export function batchCells(input: Tensor): { batch: number; channels: number; plane: number } {
  const [batch, channels, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  if (batch * h * w === 1) {
    throw new RangeError(
      `input ${quote(input.shape)} has one value a channel, which has no variance: take a larger batch or image, ` +
        `or give mean and variance`,
    );
  }
  return { batch, channels, plane: h * w };
}

/** The statistics in use, given ones or the batch's own, checked. */
export function checkStatistics(
  input: Tensor,
  { eps = 1e-5, mean, variance }: BatchNormParams,
  ofBatch: typeof batchStatistics,
) {
  const [batch, channels, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  real('eps', eps, 0);
  if (!mean !== !variance) throw new TypeError('mean and variance must be given both or not at all');
  const statistics = mean && variance ? { mean, variance } : ofBatch(input);
  shaped('mean', statistics.mean, [channels]);
  shaped('variance', statistics.variance, [channels]);
  return { batch, channels, plane: h * w, eps, ...statistics };
}

/** The statistics in use and each channel's √(variance + ε), checked. */
function normalisation(input: Tensor, params: BatchNormParams) {
  const { channels, plane, eps, mean, variance } = checkStatistics(input, params, batchStatistics);
  const deviation = Float64Array.from(variance.data, (value) => Math.sqrt(value + eps));
  return { channels, plane, mean, deviation };
}
