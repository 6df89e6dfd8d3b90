import type { AvgPoolParams, MaxPoolParams, PoolPlan, Tensor } from '#engine/index.ts';
import { avgPool2d, avgPoolDivisor, maxPool2d, maxPoolWinners, poolPlan, poolSpans } from '#engine/index.ts';
import type { Place, Trace } from './trace.ts';
import { located, stepsAt, windowsOver, within } from './windows.ts';

/** A cell under a pooling window. */
export interface PoolCell {
  /** place in the input, from 0; outside of it where padded */
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly padded: boolean;
}

/** One output cell, with the window that it answers for. */
export interface PoolStep {
  readonly index: number;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly PoolCell[];
  readonly value: number;
  /** max: which of the cells won; none if the window missed the input */
  readonly winner: PoolCell | null;
  /** average: the sum of the cells and the N that it is divided by */
  readonly sum: number;
  readonly divisor: number;
}

export interface PoolTrace extends Trace<PoolStep> {
  readonly kind: 'max' | 'avg';
  readonly input: Tensor;
  readonly output: Tensor;
  readonly size: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly dilation: readonly [number, number];
  /** An input cell takes part in the steps of all windows that lie over it. */
  touching(place: Place): readonly number[];
}

/** Max pooling of one image [1, c, h, w], a step an output cell: channel by channel, row by row. */
export function traceMaxPool2d(input: Tensor, params: MaxPoolParams): PoolTrace {
  const plan = single(poolPlan(input.shape, params), input);
  const won = maxPoolWinners(input, params);
  const output = maxPool2d(input, params);
  return trace('max', input, output, plan, (step) => {
    const cell = won[step.index]!;
    const [row, column] = [Math.floor(cell / plan.width) % plan.height, cell % plan.width];
    const winner = step.cells.find((one) => !one.padded && one.row === row && one.column === column) ?? null;
    return { ...step, value: output.data[step.index]!, winner, divisor: 1 };
  });
}

/** Average pooling of one image [1, c, h, w], in the same steps. */
export function traceAvgPool2d(input: Tensor, params: AvgPoolParams): PoolTrace {
  const plan = single(poolPlan(input.shape, params), input);
  const [ys, xs] = [poolSpans(plan, 0), poolSpans(plan, 1)];
  const output = avgPool2d(input, params);
  return trace('avg', input, output, plan, (step) => {
    const count = avgPoolDivisor(ys[step.row]!, xs[step.column]!, params);
    return { ...step, value: step.sum / count, winner: null, divisor: count };
  });
}

function single(plan: PoolPlan, { shape }: Tensor): PoolPlan {
  if (shape[0] === 1) return plan;
  throw new RangeError(`input must be one image, [1, c, h, w], not ${shape[0]} images`);
}

type Begun = Omit<PoolStep, 'value' | 'winner' | 'divisor'>;

function trace(
  kind: 'max' | 'avg',
  input: Tensor,
  output: Tensor,
  plan: PoolPlan,
  finish: (step: Begun) => PoolStep,
): PoolTrace {
  const { planes, height, width, rows, columns, size, stride, padding, dilation } = plan;
  const map = [planes, rows, columns] as const;

  function cell(channel: number, row: number, column: number): PoolCell {
    const padded = row < 0 || row >= height || column < 0 || column >= width;
    return {
      row,
      column,
      value: padded ? 0 : input.data[(channel * height + row) * width + column]!,
      padded,
    };
  }

  function step(index: number): PoolStep {
    const [channel, row, column] = located(index, map);
    const [top, left] = [row * stride[0] - padding[0], column * stride[1] - padding[1]];
    const cells: PoolCell[] = [];
    for (let y = 0; y < size[0]; y++)
      for (let x = 0; x < size[1]; x++)
        cells.push(cell(channel, top + y * dilation[0], left + x * dilation[1]));
    const sum = cells.reduce((total, { value }) => total + value, 0);
    return finish({ index, channel, row, column, cells, sum });
  }

  function touching({ grid, row, column }: Place): readonly number[] {
    if (grid === 'output') return stepsAt(map, within(row, rows), within(column, columns));
    const over = (place: number, count: number, axis: 0 | 1): number[] => {
      const walk = {
        kernel: size[axis],
        stride: stride[axis],
        padding: padding[axis],
        dilation: dilation[axis],
      };
      return windowsOver(place, { count, ...walk });
    };
    return stepsAt(map, over(row, rows, 0), over(column, columns, 1));
  }

  const length = planes * rows * columns;
  return { kind, input, output, size, stride, padding, dilation, length, step, touching };
}
