import type { Conv1dParams, Tensor } from '#engine/index.ts';
import { conv1d } from '#engine/index.ts';
import type { ConvTrace } from './conv2d.ts';
import { traceConv2d } from './conv2d.ts';

/**
 * A convolution of one signal [1, c, w], told as that of an image of one row: every grid of the trace, its input and
 * output tensors included, has row 0 only.
 */
export function traceConv1d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  params: Conv1dParams = {},
): ConvTrace {
  // The engine's own one-dimensional convolution checks what it is given, in one-dimensional words.
  conv1d(input, weight, bias, params);
  const { stride = 1, padding = 0, dilation = 1, groups = 1 } = params;
  return traceConv2d(row(input), row(weight), bias, {
    stride: [1, stride],
    padding: typeof padding === 'number' ? [0, padding] : padding,
    dilation: [1, dilation],
    groups,
  });
}

function row({ shape, data }: Tensor): Tensor {
  const [a = 1, b = 1, w = 1] = shape;
  return { shape: [a, b, 1, w], data };
}
