import type { ConvTransposeParams, Tensor } from '#engine/index.ts';
import { convTranspose2d, tensor, transposePlan } from '#engine/index.ts';
import type { Place, Trace } from './trace.ts';
import { located, stepsAt, windowsOver, within } from './windows.ts';

/** One weight of the kernel, times the input cell, on its way to an output cell. */
export interface Stamp {
  readonly filter: number;
  /** place in the output, from 0; outside of it where padding cuts it off */
  readonly row: number;
  readonly column: number;
  readonly kernelRow: number;
  readonly kernelColumn: number;
  readonly weight: number;
  readonly product: number;
  readonly cropped: boolean;
}

/** One input cell, stamping the kernel into every map of the output that it has weights for. */
export interface TransposeStep {
  readonly index: number;
  readonly channel: number;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly stamps: readonly Stamp[];
}

export interface TransposeTrace extends Trace<TransposeStep> {
  readonly input: Tensor;
  readonly weight: Tensor;
  readonly output: Tensor;
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly dilation: readonly [number, number];
  /** the output as it is once this step and all before it are done; the bias is there from the start */
  after(index: number): Tensor;
  /** An output cell takes part in the steps of all input cells that reach it. */
  touching(place: Place): readonly number[];
}

/** A transposed convolution of one image [1, c, h, w], a step an input cell: channel by channel, row by row. */
export function traceConvTranspose2d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  params: ConvTransposeParams = {},
): TransposeTrace {
  const { batch, walk, margins, size } = transposePlan(input.shape, weight.shape, params);
  if (batch !== 1) {
    throw new RangeError(`input must be one image, [1, c, h, w], not ${batch} images`);
  }
  // Seen from the transposed side, the plan's filters are the input's channels.
  const { filters: channels, groups, rows, columns, kernel, stride, dilation } = walk;
  const depth = walk.channels / groups;
  const padding = [margins.top, margins.left] as const;
  const output = convTranspose2d(input, weight, bias, params);
  const cells = [channels, rows, columns] as const;

  function stamp(index: number, f: number, y: number, x: number): Stamp {
    const [channel, cellRow, cellColumn] = located(index, cells);
    const factor = weight.data[((channel * depth + f) * kernel[0] + y) * kernel[1] + x]!;
    const row = cellRow * stride[0] + y * dilation[0] - padding[0];
    const column = cellColumn * stride[1] + x * dilation[1] - padding[1];
    return {
      ...{ filter: Math.floor((channel * groups) / channels) * depth + f, row, column },
      ...{ kernelRow: y, kernelColumn: x, weight: factor, product: factor * input.data[index]! },
      cropped: row < 0 || row >= size[0] || column < 0 || column >= size[1],
    };
  }

  function step(index: number): TransposeStep {
    const [channel, row, column] = located(index, cells);
    const stamps: Stamp[] = [];
    for (let f = 0; f < depth; f++)
      for (let y = 0; y < kernel[0]; y++)
        for (let x = 0; x < kernel[1]; x++) stamps.push(stamp(index, f, y, x));
    return { index, channel, row, column, value: input.data[index]!, stamps };
  }

  function after(index: number): Tensor {
    located(index, cells);
    const begun = tensor(
      input.shape,
      Float64Array.from(input.data, (value, i) => (i <= index ? value : 0)),
    );
    return convTranspose2d(begun, weight, bias, params);
  }

  /** The input cells along one axis whose stamp reaches an output cell: they walk the output as windows do. */
  function reaching(cell: number, count: number, axis: 0 | 1): number[] {
    const walk = {
      kernel: kernel[axis],
      stride: stride[axis],
      padding: padding[axis],
      dilation: dilation[axis],
    };
    return windowsOver(cell, { count, ...walk });
  }

  function touching({ grid, row, column }: Place): readonly number[] {
    if (grid === 'input') return stepsAt(cells, within(row, rows), within(column, columns));
    if (grid === 'output') return stepsAt(cells, reaching(row, rows, 0), reaching(column, columns, 1));
    const inside = within(row, kernel[0]).length * within(column, kernel[1]).length;
    return Array.from({ length: inside * input.data.length }, (_, index) => index);
  }

  const length = channels * rows * columns;
  return { input, weight, output, stride, padding, dilation, length, step, after, touching };
}
