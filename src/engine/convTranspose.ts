import type { Backend } from './backend.ts';
import type { ConvPlan } from './convPlan.ts';
import type { Pair, Size2 } from './pair.ts';
import { pair } from './pair.ts';
import { plain } from './plain.ts';
import { transposedSize } from './size.ts';
import type { Shape, Tensor } from './tensor.ts';
import { axes, shaped } from './tensor.ts';
import { whole } from './whole.ts';

/**
 * Transposed convolution: each input cell stamps the kernel, times its value, into the output, S cells apart; where
 * stamps overlap they add up. Padding cuts cells off the rim, output padding leaves more at the end.
 *
 *     output[n, f, S·y + D·i − P, S·x + D·j − P] = bias[f] + Σ weight[c, f, i, j] · input[n, c, y, x]
 *
 * Shapes: input [n, C, h, w], weight [C, F / groups, k_h, k_w] (input channels first), bias [F]
 * → output [n, F, S(h − 1) + K′ − 2P + output padding, …].
 * As a matrix it is the transpose of the convolution with the same numbers: ⟨conv(u), v⟩ = ⟨u, convTranspose(v)⟩. It
 * gives a convolved image its shape back, not its values.
 */
export interface ConvTransposeParams {
  readonly stride?: Size2;
  readonly padding?: Size2;
  readonly outputPadding?: Size2;
  readonly dilation?: Size2;
  readonly groups?: number;
}

export function convTranspose2d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  params: ConvTransposeParams = {},
  backend: Backend = plain,
): Tensor {
  const plan = transposePlan(input.shape, weight.shape, params);
  const { channels } = plan.walk;
  const [height, width] = plan.size;
  if (bias) shaped('bias', bias, [channels]);
  const output = backend.room(plan.batch * channels * height * width);
  backend.spread(
    plan,
    backend.numbers(input),
    backend.numbers(weight),
    bias && backend.numbers(bias),
    output,
  );
  return { shape: [plan.batch, channels, height, width], data: output };
}

/** The transpose of a transpose: the input's gradient is the plain convolution of the output's. */
export function convTranspose2dGrad(
  input: Tensor,
  weight: Tensor,
  outputGrad: Tensor,
  params: ConvTransposeParams = {},
  backend: Backend = plain,
): { input: Tensor; weight: Tensor; bias: Tensor } {
  const plan = transposePlan(input.shape, weight.shape, params);
  const { channels } = plan.walk;
  const [height, width] = plan.size;
  shaped('outputGrad', outputGrad, [plan.batch, channels, height, width]);
  const [maps, weights] = [backend.numbers(input), backend.numbers(weight)];
  const grads = backend.numbers(outputGrad);
  const [inputGrad, weightGrad] = [backend.room(maps.length), backend.room(weights.length)];
  const biasGrad = backend.room(channels);
  backend.correlate(plan, grads, weights, null, inputGrad);
  backend.gather(plan, maps, grads, weightGrad);
  backend.planeSums(grads, height * width, biasGrad);
  return {
    input: { shape: input.shape, data: inputGrad },
    weight: { shape: weight.shape, data: weightGrad },
    bias: { shape: [channels], data: biasGrad },
  };
}

/** The convolution to be transposed: it would read our output (its image) and write our input (its map). */
export function transposePlan(input: Shape, weight: Shape, params: ConvTransposeParams): ConvPlan {
  const [batch, filters, rows, columns] = axes('input', input, 'n', 'c', 'h', 'w');
  const [depth, perGroup, ...kernel] = axes('weight', weight, 'c', 'filters / groups', 'k_h', 'k_w');
  const groups = whole('groups', params.groups ?? 1, 1);
  if (filters % groups !== 0) {
    throw new RangeError(`groups must divide the input's ${filters} channels, and ${groups} does not`);
  }
  if (depth !== filters) {
    throw new RangeError(`weight must begin with the input's ${filters} channels, not ${depth}`);
  }
  const stride = pair('stride', params.stride ?? 1, 1);
  const dilation = pair('dilation', params.dilation ?? 1, 1);
  const padding = pair('padding', params.padding ?? 0, 0);
  const extra = pair('outputPadding', params.outputPadding ?? 0, 0);
  const side = (axis: 0 | 1): number =>
    transposedSize({
      ...{ input: [rows, columns][axis]!, kernel: kernel[axis], stride: stride[axis] },
      ...{ padding: padding[axis], dilation: dilation[axis], outputPadding: extra[axis] },
    });
  const size: Pair = [side(0), side(1)];
  const [top, left] = padding;
  return {
    batch,
    walk: {
      ...{ channels: perGroup * groups, filters, groups, kernel, stride, dilation, rows, columns },
      height: size[0] + 2 * top,
      width: size[1] + 2 * left,
    },
    margins: { top, right: left, bottom: top, left },
    size,
  };
}
