import type { ConvStep, ConvTrace } from '../conv2d.ts';

/** What people get wrong in a window's sum. */
export type ConvSlip =
  | 'turned'
  | 'added'
  | 'unsigned'
  | 'withoutBias'
  | 'windowBefore'
  | 'rowsAndColumns'
  | 'strideOne'
  | 'withoutPadding'
  | 'withoutDilation';

/** What each mistake that can be made at a step would have given there, whether or not it is the right answer, too. */
export function convSlips(trace: ConvTrace, index: number): Partial<Record<ConvSlip, number>> {
  const step = trace.step(index);
  const { row, column, taps, bias, sum } = step;
  const { stride, padding, dilation, output } = trace;
  const [, , rows, columns] = output.shape as [number, number, number, number];
  const [top, left] = [row * stride[0] - padding[0], column * stride[1] - padding[1]];
  const over = (part: (tap: ConvStep['taps'][number], n: number) => number) =>
    taps.reduce((total, tap, n) => total + part(tap, n), bias);
  const at = (y: number, x: number, apart = dilation) => sumAt(trace, step, y, x, apart);
  return {
    turned: over(({ value }, n) => value * taps[taps.length - 1 - n]!.weight),
    added: over(({ value, weight }) => value + weight),
    unsigned: over(({ product }) => Math.abs(product)),
    ...(bias !== 0 && { withoutBias: sum - bias }),
    ...(index > 0 && { windowBefore: output.data[index - 1]! }),
    ...(row !== column &&
      row < columns &&
      column < rows && {
        rowsAndColumns: output.data[(step.filter * rows + column) * columns + row]!,
      }),
    ...((stride[0] > 1 && row > 0) || (stride[1] > 1 && column > 0)
      ? { strideOne: at(row - padding[0], column - padding[1]) }
      : {}),
    ...(padding[0] + padding[1] > 0 && { withoutPadding: at(row * stride[0], column * stride[1]) }),
    ...(dilation[0] * dilation[1] > 1 && { withoutDilation: at(top, left, [1, 1]) }),
  };
}

/** The step's filter with its first tap on another cell; what lies outside of the input counts as padding. */
function sumAt(
  { input }: ConvTrace,
  { taps, bias }: ConvStep,
  top: number,
  left: number,
  apart: readonly [number, number],
): number {
  const [, , height, width] = input.shape as [number, number, number, number];
  return taps.reduce((total, { channel, kernelRow, kernelColumn, weight }) => {
    const [y, x] = [top + kernelRow * apart[0], left + kernelColumn * apart[1]];
    const inside = y >= 0 && y < height && x >= 0 && x < width;
    return total + (inside ? input.data[(channel * height + y) * width + x]! * weight : 0);
  }, bias);
}
