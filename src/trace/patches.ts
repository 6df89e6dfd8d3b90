import type { Tensor } from '#engine/index.ts';
import { traceConv2d, type ConvStep, type ConvTrace } from './conv2d.ts';
import type { Place, Trace } from './trace.ts';
import { located } from './windows.ts';

/** One patch under every kernel: the list of their answers is its token. */
export interface PatchStep {
  readonly index: number;
  /** place among the patches, from 0 */
  readonly row: number;
  readonly column: number;
  /** what each kernel adds up */
  readonly answers: readonly ConvStep[];
  readonly token: readonly number[];
}

export interface PatchTrace extends Trace<PatchStep> {
  /** The same convolution, told kernel by kernel. Its output is the tokens as maps. */
  readonly conv: ConvTrace;
  /** The patch that a cell of the picture or of a map belongs to; all of them for a weight. */
  touching(place: Place): readonly number[];
}

/**
 * A picture [1, c, h, w] cut into patches that lie side by side: a convolution with the kernel's side for its stride,
 * told a patch a step, in reading order.
 */
export function tracePatches(picture: Tensor, weight: Tensor): PatchTrace {
  const [filters, , high, wide] = weight.shape as [number, number, number, number];
  const [, , height, width] = picture.shape as [number, number, number, number];
  if (height % high !== 0 || width % wide !== 0)
    throw new RangeError(
      `weight must be patches that fill the picture of ${height} × ${width}, not ${high} × ${wide}`,
    );
  const conv = traceConv2d(picture, weight, null, { stride: [high, wide] });
  const [rows, columns] = [height / high, width / wide];
  const length = rows * columns;

  function step(index: number): PatchStep {
    const [, row, column] = located(index, [1, rows, columns]);
    const answers = Array.from({ length: filters }, (_, filter) => conv.step(filter * length + index));
    return { index, row, column, answers, token: answers.map(({ sum }) => sum) };
  }

  // The kernels go over the same places one after the other.
  const touching = (place: Place) => [...new Set(conv.touching(place).map((index) => index % length))];

  return { conv, length, step, touching };
}
