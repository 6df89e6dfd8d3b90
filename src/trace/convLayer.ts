import type { ConvParams, MaxPoolParams, Tensor } from '#engine/index.ts';
import { relu } from '#engine/index.ts';
import type { ConvStep, ConvTrace } from './conv2d.ts';
import { traceConv2d } from './conv2d.ts';
import type { PoolStep, PoolTrace } from './pool2d.ts';
import { traceMaxPool2d } from './pool2d.ts';
import type { Place, Trace } from './trace.ts';
import { located, stepsAt, within } from './windows.ts';

/** A cell of the map before the ReLU and after it. */
export interface ClippedCell {
  readonly row: number;
  readonly column: number;
  readonly before: number;
  readonly after: number;
}

/** The three things that a layer does, in the order in which it does them. */
export type LayerStep =
  | { readonly index: number; readonly stage: 'convolve'; readonly step: ConvStep }
  | { readonly index: number; readonly stage: 'clip'; readonly cells: readonly ClippedCell[] }
  | { readonly index: number; readonly stage: 'pool'; readonly step: PoolStep };
export type LayerStage = LayerStep['stage'];

export interface LayerTrace extends Trace<LayerStep> {
  readonly conv: ConvTrace;
  readonly clipped: Tensor;
  readonly pool: PoolTrace;
  /** the step with which a stage begins */
  readonly starts: Readonly<Record<LayerStage, number>>;
  /**
   * A cell of the feature map (plane 0 of the output, before and after the ReLU) takes part in the step that made it, in
   * the ReLU, and in the windows of the pooling that lie over it; plane 1 is the pooled map. Of the input and the kernel
   * the convolution alone knows.
   */
  touching(place: Place): readonly number[];
}

/** One filter of a layer on one image [1, c, h, w]: convolution, ReLU and max pooling as a single run. */
export function traceConvLayer(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  { conv: convParams, pool: poolParams }: { readonly conv?: ConvParams; readonly pool: MaxPoolParams },
): LayerTrace {
  const conv = traceConv2d(input, weight, bias, convParams);
  if (weight.shape[0] !== 1) throw new RangeError(`weight must be one filter, not ${weight.shape[0]}`);
  const clipped = relu(conv.output);
  const pool = traceMaxPool2d(clipped, poolParams);
  const starts = { convolve: 0, clip: conv.length, pool: conv.length + 1 };
  const length = starts.pool + pool.length;
  const [rows, columns] = conv.output.shape.slice(2) as [number, number];

  const cells = (): ClippedCell[] =>
    Array.from(conv.output.data, (before, n) => ({
      row: Math.floor(n / columns),
      column: n % columns,
      before,
      after: clipped.data[n]!,
    }));

  function step(index: number): LayerStep {
    located(index, [1, 1, length]);
    if (index < starts.clip) return { index, stage: 'convolve', step: conv.step(index) };
    if (index < starts.pool) return { index, stage: 'clip', cells: cells() };
    return { index, stage: 'pool', step: pool.step(index - starts.pool) };
  }

  const pooling = (place: Place) => pool.touching(place).map((index) => starts.pool + index);

  function touching({ plane = 0, ...place }: Place): readonly number[] {
    const { grid, row, column } = place;
    if (grid !== 'output') return conv.touching(place);
    if (plane === 1) return pooling({ grid, row, column });
    const made = stepsAt([1, rows, columns], within(row, rows), within(column, columns));
    return made.length === 0 ? made : [...made, starts.clip, ...pooling({ grid: 'input', row, column })];
  }

  return { conv, clipped, pool, starts, length, step, touching };
}
