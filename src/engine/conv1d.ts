import type { Backend } from './backend.ts';
import { conv2d, conv2dGrad } from './conv.ts';
import type { ConvParams } from './convPlan.ts';
import { plain } from './plain.ts';
import type { Tensor } from './tensor.ts';
import { axes } from './tensor.ts';
import { quote, whole } from './whole.ts';

/**
 * Convolution along a line: an image of one row.
 *
 *     output[n, f, x] = bias[f] + Σ weight[f, c, j] · input[n, c, S·x + D·j − P]
 *                               c,j
 *
 * Shapes: input [n, C, w], weight [F, C / groups, k], bias [F] → output [n, F, O].
 */
export interface Conv1dParams {
  readonly stride?: number;
  readonly padding?: number | 'valid' | 'same';
  readonly dilation?: number;
  readonly groups?: number;
}

export function conv1d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  params: Conv1dParams = {},
  backend: Backend = plain,
): Tensor {
  return line(conv2d(row('input', input), row('weight', weight), bias, across(params), backend));
}

export function conv1dGrad(
  input: Tensor,
  weight: Tensor,
  outputGrad: Tensor,
  params: Conv1dParams = {},
  backend: Backend = plain,
): { input: Tensor; weight: Tensor; bias: Tensor } {
  const grads = conv2dGrad(
    row('input', input),
    row('weight', weight),
    row('outputGrad', outputGrad),
    across(params),
    backend,
  );
  return { input: line(grads.input), weight: line(grads.weight), bias: grads.bias };
}

/** [a, b, w] as [a, b, 1, w], over the same numbers. */
function row(name: string, tensor: Tensor): Tensor {
  const [a, b, w] = axes(
    name,
    tensor.shape,
    ...(name === 'weight' ? ['filters', 'c / groups', 'k'] : ['n', 'c', 'w']),
  );
  return { shape: [a!, b!, 1, w!], data: tensor.data };
}

function line({ shape, data }: Tensor): Tensor {
  return { shape: shape.filter((_, axis) => axis !== 2), data };
}

/** The same walk in two dimensions, where nothing happens from row to row. */
function across({ stride = 1, padding = 0, dilation = 1, groups = 1 }: Conv1dParams): ConvParams {
  whole('stride', stride, 1);
  whole('dilation', dilation, 1);
  if (typeof padding === 'string' && padding !== 'valid' && padding !== 'same') {
    throw new RangeError(`padding must be a number, "valid" or "same", not ${quote(padding)}`);
  }
  if (typeof padding !== 'string') whole('padding', padding, 0);
  if (padding === 'same' && stride !== 1) {
    throw new RangeError(`padding "same" needs stride 1, not ${stride}: give the padding as a number`);
  }
  return {
    stride: [1, stride],
    padding: typeof padding === 'string' ? padding : [0, padding],
    dilation: [1, dilation],
    groups,
  };
}
