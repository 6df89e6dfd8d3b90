import type { ConvParams, Tensor } from '#engine/index.ts';
import { conv2d, convPlan } from '#engine/index.ts';
import type { Place, Trace } from './trace.ts';
import { located, stepsAt, windowsOver, within } from './windows.ts';

/** One product: a cell of the input under the window times the weight that lies on it. */
export interface Tap {
  readonly channel: number;
  /** place in the input, from 0; outside of it where padded */
  readonly row: number;
  readonly column: number;
  readonly kernelRow: number;
  readonly kernelColumn: number;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
  readonly padded: boolean;
}

/** One output cell, with everything that was added up to make it. */
export interface ConvStep {
  readonly index: number;
  readonly filter: number;
  readonly row: number;
  readonly column: number;
  readonly taps: readonly Tap[];
  readonly bias: number;
  readonly sum: number;
}

export interface ConvTrace extends Trace<ConvStep> {
  readonly input: Tensor;
  readonly weight: Tensor;
  readonly output: Tensor;
  readonly stride: readonly [number, number];
  /** rows above and columns before the input; `'same'` may add one more at the end */
  readonly padding: readonly [number, number];
  readonly dilation: readonly [number, number];
  /**
   * An output cell takes part in its own step (in each map, where none is meant), an input cell in those of all windows
   * that read it (padding has rows and columns below 0 or past the end), a kernel cell in all.
   */
  touching(place: Place): readonly number[];
}

/** A convolution of one image [1, c, h, w], a step an output cell: filter by filter, row by row. */
export function traceConv2d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  params: ConvParams = {},
): ConvTrace {
  const { batch, walk, margins, size } = convPlan(input.shape, weight.shape, params);
  if (batch !== 1) {
    throw new RangeError(`input must be one image, [1, c, h, w], not ${batch} images`);
  }
  const { filters, groups, rows, columns, kernel, stride, dilation } = walk;
  const depth = walk.channels / groups;
  const padding = [margins.top, margins.left] as const;
  const output = conv2d(input, weight, bias, params);
  const map = [filters, rows, columns] as const;

  function tap(filter: number, row: number, column: number, c: number, y: number, x: number): Tap {
    const channel = Math.floor((filter * groups) / filters) * depth + c;
    const place = {
      row: row * stride[0] + y * dilation[0] - padding[0],
      column: column * stride[1] + x * dilation[1] - padding[1],
    };
    const padded = place.row < 0 || place.row >= size[0] || place.column < 0 || place.column >= size[1];
    const value = padded ? 0 : input.data[(channel * size[0] + place.row) * size[1] + place.column]!;
    const factor = weight.data[((filter * depth + c) * kernel[0] + y) * kernel[1] + x]!;
    const product = value * factor;
    return { channel, ...place, kernelRow: y, kernelColumn: x, value, weight: factor, product, padded };
  }

  function step(index: number): ConvStep {
    const [filter, row, column] = located(index, map);
    const taps: Tap[] = [];
    for (let c = 0; c < depth; c++)
      for (let y = 0; y < kernel[0]; y++)
        for (let x = 0; x < kernel[1]; x++) taps.push(tap(filter, row, column, c, y, x));
    const start = bias?.data[filter] ?? 0;
    // In the engine's order, so that even the rounding is the same.
    const sum = taps.reduce((total, { product }) => total + product, start);
    return { index, filter, row, column, taps, bias: start, sum };
  }

  function touching({ grid, row, column, plane }: Place): readonly number[] {
    if (grid === 'output') {
      const steps = stepsAt(map, within(row, rows), within(column, columns));
      return plane === undefined ? steps : steps.filter((index) => located(index, map)[0] === plane);
    }
    if (grid === 'kernel') {
      const inside = within(row, kernel[0]).length * within(column, kernel[1]).length;
      return Array.from({ length: inside * filters * rows * columns }, (_, index) => index);
    }
    const over = (place: number, count: number, axis: 0 | 1): number[] => {
      const walk = {
        kernel: kernel[axis],
        stride: stride[axis],
        padding: padding[axis],
        dilation: dilation[axis],
      };
      return windowsOver(place, { count, ...walk });
    };
    return stepsAt(map, over(row, rows, 0), over(column, columns, 1));
  }

  const length = filters * rows * columns;
  return { input, weight, output, stride, padding, dilation, length, step, touching };
}
