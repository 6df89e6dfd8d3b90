import type { PoolParams, Span } from './pool.ts';
import { poolPlan, poolSpans } from './pool.ts';
import type { Tensor } from './tensor.ts';
import { shaped } from './tensor.ts';

/**
 * Average pooling: each window answers with the mean of its cells.
 *
 *     output[n, c, y, x] = 1/N · Σ input[n, c, S·y + i − P, S·x + j − P]
 *                               i,j
 *
 * Shapes: input [n, c, h, w] → output [n, c, O_h, O_w]. N counts the cells of the window that lie in the input and,
 * with `countPadding`, those in the padding, but never those where a `ceil` window hangs over beyond it.
 */
export interface AvgPoolParams extends PoolParams {
  readonly countPadding?: boolean;
}

export function avgPool2d(input: Tensor, params: AvgPoolParams): Tensor {
  const plan = poolPlan(input.shape, params);
  const { planes, height, width, rows, columns, output } = plan;
  const [ys, xs] = [poolSpans(plan, 0), poolSpans(plan, 1)];
  const data = new Float64Array(planes * rows * columns);
  let o = 0;
  for (let plane = 0; plane < planes; plane++)
    for (const y of ys)
      for (const x of xs) {
        let sum = 0;
        for (let r = y.from; r < y.to; r++)
          for (let c = x.from; c < x.to; c++) sum += input.data[(plane * height + r) * width + c]!;
        data[o++] = sum / avgPoolDivisor(y, x, params);
      }
  return { shape: output, data };
}

/** Each cell under a window receives an N-th of that window's gradient. */
export function avgPool2dGrad(input: Tensor, outputGrad: Tensor, params: AvgPoolParams): { input: Tensor } {
  const plan = poolPlan(input.shape, params);
  const { planes, height, width, output } = plan;
  shaped('outputGrad', outputGrad, output);
  const [ys, xs] = [poolSpans(plan, 0), poolSpans(plan, 1)];
  const data = new Float64Array(input.data.length);
  let o = 0;
  for (let plane = 0; plane < planes; plane++)
    for (const y of ys)
      for (const x of xs) {
        const share = outputGrad.data[o++]! / avgPoolDivisor(y, x, params);
        for (let r = y.from; r < y.to; r++)
          for (let c = x.from; c < x.to; c++) data[(plane * height + r) * width + c]! += share;
      }
  return { input: { shape: input.shape, data } };
}

/** N, the number of cells that a window's sum is divided by. */
export function avgPoolDivisor(y: Span, x: Span, { countPadding = true }: AvgPoolParams): number {
  return countPadding ? y.padded * x.padded : (y.to - y.from) * (x.to - x.from);
}
