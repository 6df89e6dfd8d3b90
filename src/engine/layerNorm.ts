import type { Tensor } from './tensor.ts';
import { axes, shaped } from './tensor.ts';
import { real } from './whole.ts';

/**
 * Layer normalisation, as ConvNeXt uses it: the channels of each pixel get mean 0 and variance 1 among themselves,
 * then a scale and an offset for each channel.
 *
 *     output[n, c, y, x] = weight[c] · (input[n, c, y, x] − mean[n, y, x]) / √(variance[n, y, x] + ε) + bias[c]
 *
 * Shapes: input [n, C, h, w], weight and bias [C] → output [n, C, h, w]. It needs no other images, so it is the same
 * in training and in use.
 */
export interface LayerNormParams {
  readonly eps?: number;
}

export function layerNorm2d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor,
  params: LayerNormParams = {},
): Tensor {
  const { channels, plane, normal } = normalised(input, weight, params);
  shaped('bias', bias, [channels]);
  for (let i = 0; i < normal.length; i++) {
    const c = Math.floor(i / plane) % channels;
    normal[i] = normal[i]! * weight.data[c]! + bias.data[c]!;
  }
  return { shape: input.shape, data: normal };
}

/**
 * As in batch normalisation, but over the channels of one pixel, whose weights differ: with h = weight · g,
 *
 *     input gradient = (h − Σh / C − x̂ · Σ(h·x̂) / C) / √(variance + ε)
 */
export function layerNorm2dGrad(
  input: Tensor,
  weight: Tensor,
  outputGrad: Tensor,
  params: LayerNormParams = {},
): { input: Tensor; weight: Tensor; bias: Tensor } {
  const { channels, plane, normal, deviation } = normalised(input, weight, params);
  shaped('outputGrad', outputGrad, input.shape);
  const data = new Float64Array(input.data.length);
  const weightGrad = new Float64Array(channels);
  const biasGrad = new Float64Array(channels);
  for (let pixel = 0; pixel < deviation.length; pixel++) {
    const first = Math.floor(pixel / plane) * channels * plane + (pixel % plane);
    let [sum, along] = [0, 0];
    for (let c = 0, i = first; c < channels; c++, i += plane) {
      const grad = outputGrad.data[i]!;
      weightGrad[c]! += grad * normal[i]!;
      biasGrad[c]! += grad;
      sum += grad * weight.data[c]!;
      along += grad * weight.data[c]! * normal[i]!;
    }
    for (let c = 0, i = first; c < channels; c++, i += plane) {
      const drift = (sum + normal[i]! * along) / channels;
      data[i] = (outputGrad.data[i]! * weight.data[c]! - drift) / deviation[pixel]!;
    }
  }
  return {
    input: { shape: input.shape, data },
    weight: { shape: [channels], data: weightGrad },
    bias: { shape: [channels], data: biasGrad },
  };
}

/** x̂ for every cell, and √(variance + ε) for every pixel. */
function normalised(input: Tensor, weight: Tensor, { eps = 1e-5 }: LayerNormParams) {
  const [n, channels, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  shaped('weight', weight, [channels]);
  real('eps', eps, 0);
  const plane = h * w;
  const normal = Float64Array.from(input.data);
  const deviation = new Float64Array(n * plane);
  for (let pixel = 0; pixel < deviation.length; pixel++) {
    const first = Math.floor(pixel / plane) * channels * plane + (pixel % plane);
    const end = first + channels * plane;
    let [mean, variance] = [0, 0];
    for (let i = first; i < end; i += plane) mean += normal[i]! / channels;
    for (let i = first; i < end; i += plane) variance += (normal[i]! - mean) ** 2 / channels;
    deviation[pixel] = Math.sqrt(variance + eps);
    for (let i = first; i < end; i += plane) normal[i] = (normal[i]! - mean) / deviation[pixel]!;
  }
  return { channels, plane, normal, deviation };
}
