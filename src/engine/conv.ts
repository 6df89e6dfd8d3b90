import type { Backend } from './backend.ts';
import type { ConvParams, ConvPlan } from './convPlan.ts';
import { convPlan } from './convPlan.ts';
import { plain } from './plain.ts';
import type { Tensor } from './tensor.ts';
import { shaped } from './tensor.ts';

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
export function conv2d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  params: ConvParams = {},
  backend: Backend = plain,
): Tensor {
  const plan = convPlan(input.shape, weight.shape, params);
  const { filters, rows, columns } = plan.walk;
  if (bias) shaped('bias', bias, [filters]);
  const maps = backend.room(plan.batch * filters * rows * columns);
  backend.correlate(
    plan,
    backend.numbers(input),
    backend.numbers(weight),
    bias && backend.numbers(bias),
    maps,
  );
  return { shape: [plan.batch, filters, rows, columns], data: maps };
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
  backend: Backend = plain,
): { input: Tensor; weight: Tensor; bias: Tensor } {
  return {
    input: conv2dInputGrad(input, weight, outputGrad, params, backend),
    ...conv2dWeightGrad(input, weight, outputGrad, params, backend),
  };
}
export function conv2dInputGrad(
  input: Tensor,
  weight: Tensor,
  outputGrad: Tensor,
  params: ConvParams = {},
  backend: Backend = plain,
): Tensor {
  const plan = gradPlan(input, weight, outputGrad, params);
  const data = backend.room(input.data.length);
  backend.spread(plan, backend.numbers(outputGrad), backend.numbers(weight), null, data);
  return { shape: input.shape, data };
}
export function conv2dWeightGrad(
  input: Tensor,
  weight: Tensor,
  outputGrad: Tensor,
  params: ConvParams = {},
  backend: Backend = plain,
): { weight: Tensor; bias: Tensor } {
  const plan = gradPlan(input, weight, outputGrad, params);
  const { filters, rows, columns } = plan.walk;
  const maps = backend.numbers(outputGrad);
  const [weightGrad, biasGrad] = [backend.room(weight.data.length), backend.room(filters)];
  backend.gather(plan, maps, backend.numbers(input), weightGrad);
  backend.planeSums(maps, rows * columns, biasGrad);
  return {
    weight: { shape: weight.shape, data: weightGrad },
    bias: { shape: [filters], data: biasGrad },
  };
}

function gradPlan(input: Tensor, weight: Tensor, outputGrad: Tensor, params: ConvParams): ConvPlan {
  const plan = convPlan(input.shape, weight.shape, params);
  const { filters, rows, columns } = plan.walk;
  shaped('outputGrad', outputGrad, [plan.batch, filters, rows, columns]);
  return plan;
}
