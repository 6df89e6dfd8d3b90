import type { Size2 } from './pair.ts';
import type { PoolParams } from './pool.ts';
import { poolPlan, poolSpans } from './pool.ts';
import type { Tensor } from './tensor.ts';
import { doubles, shaped } from './tensor.ts';

/**
 * Max pooling: each window answers with its largest cell.
 *
 *     output[n, c, y, x] = max input[n, c, S·y + D·i − P, S·x + D·j − P]
 *                          i,j
 *
 * Shapes: input [n, c, h, w] → output [n, c, O_h, O_w]. Cells outside the input never win. Of equals the first wins,
 * in reading order. A NaN beats every number, so that it is not lost.
 */
export interface MaxPoolParams extends PoolParams {
  readonly dilation?: Size2;
}

export function maxPool2d(input: Tensor, params: MaxPoolParams): Tensor {
  const cells = maxPoolWinners(input, params);
  const data = new Float64Array(cells.length);
  for (let o = 0; o < cells.length; o++) {
    // Only a stretched window can miss the input altogether; what is left is the -∞ that padding counts as.
    data[o] = cells[o]! < 0 ? -Infinity : input.data[cells[o]!]!;
  }
  return { shape: poolPlan(input.shape, params).output, data };
}

/** All of an output's gradient goes to the cell that won it; a cell may win several windows. */
export function maxPool2dGrad(input: Tensor, outputGrad: Tensor, params: MaxPoolParams): { input: Tensor } {
  shaped('outputGrad', outputGrad, poolPlan(input.shape, params).output);
  const cells = maxPoolWinners(input, params);
  const data = new Float64Array(input.data.length);
  for (let o = 0; o < cells.length; o++) {
    if (cells[o]! >= 0) data[cells[o]!]! += outputGrad.data[o]!;
  }
  return { input: { shape: input.shape, data } };
}

/** For each output cell the index of the input cell that won it, or -1 where the window missed the input. */
export function maxPoolWinners(input: Tensor, params: MaxPoolParams): Int32Array {
  const plan = poolPlan(input.shape, params);
  const { planes, height, width, rows, columns } = plan;
  const [down, right] = plan.dilation;
  const [ys, xs] = [poolSpans(plan, 0), poolSpans(plan, 1)];
  const data = doubles(input);
  const won = new Int32Array(planes * rows * columns);
  let o = 0;
  for (let plane = 0; plane < planes; plane++)
    for (const y of ys)
      for (const x of xs) {
        const first = (plane * height + y.from) * width + x.from;
        let winner = y.from < y.to && x.from < x.to ? first : -1;
        let best = -Infinity;
        for (let r = y.from, row = first; r < y.to; r += down, row += down * width)
          for (let c = x.from, cell = row; c < x.to; c += right, cell += right) {
            const value = data[cell]!;
            if (value > best || value !== value) {
              winner = cell;
              best = value;
            }
          }
        won[o++] = winner;
      }
  return won;
}
