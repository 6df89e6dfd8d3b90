import type { PoolTrace } from '../pool2d.ts';

/** What people get wrong when they pool. */
export type PoolSlip = 'mean' | 'largest' | 'least' | 'sum' | 'windowBefore' | 'strideOne';

/** What each mistake that can be made at a step would have given there, whether or not it is the right answer, too. */
export function poolSlips(trace: PoolTrace, index: number): Partial<Record<PoolSlip, number>> {
  const { channel, row, column, cells } = trace.step(index);
  const { kind, size, stride, padding, dilation, input, output } = trace;
  const [, , height, width] = input.shape as [number, number, number, number];
  const values = cells.filter(({ padded }) => !padded).map(({ value }) => value);
  const sum = values.reduce((total, value) => total + value, 0);
  /** The window as it would lie if it moved on by one cell each time. */
  const moved = () => {
    const there: number[] = [];
    for (let y = 0; y < size[0]; y++)
      for (let x = 0; x < size[1]; x++) {
        const at = [row - padding[0] + y * dilation[0], column - padding[1] + x * dilation[1]] as const;
        if (at[0] >= 0 && at[0] < height && at[1] >= 0 && at[1] < width)
          there.push(input.data[(channel * height + at[0]) * width + at[1]]!);
      }
    return kind === 'max'
      ? Math.max(...there)
      : there.reduce((total, value) => total + value, 0) / there.length;
  };
  return {
    ...(kind === 'max' ? { mean: sum / values.length, sum } : { largest: Math.max(...values), sum }),
    least: Math.min(...values),
    ...(index > 0 && { windowBefore: output.data[index - 1]! }),
    ...((stride[0] > 1 && row > 0) || (stride[1] > 1 && column > 0) ? { strideOne: moved() } : {}),
  };
}
