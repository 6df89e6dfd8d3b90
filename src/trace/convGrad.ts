import type { Tensor } from '#engine/index.ts';
import { conv2dGrad } from '#engine/index.ts';
import type { Trace } from './trace.ts';
import { located, stepsAt, within } from './windows.ts';

/** One product of a gradient's sum: what an output's gradient was, and the factor that stood beside it in the forward sum. */
export interface Share {
  /** the output cell */
  readonly row: number;
  readonly column: number;
  readonly upstream: number;
  /** the other factor of the forward product, and where it lies: the pixel for a weight, the weight for a pixel */
  readonly factor: number;
  readonly factorRow: number;
  readonly factorColumn: number;
  readonly product: number;
}

/** One cell of a gradient, with everything that was added up to make it. */
export interface GradStep {
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly shares: readonly Share[];
  readonly sum: number;
}

export interface GradTrace extends Trace<GradStep> {
  readonly gradient: Tensor;
  /** A cell of the gradient takes part in its own step. */
  readonly touching: Trace['touching'];
}

/**
 * The gradient of a convolution's kernel or of its input, a step a cell, for one image with one channel and one filter
 * of stride 1 without padding. Output (y, x) held the product of weight (i, j) with pixel (y + i, x + j), so
 *
 *     weight gradient (i, j)  = Σ upstream(y, x) · pixel(y + i, x + j)       over all outputs
 *     pixel gradient (r, c)   = Σ upstream(y, x) · weight(r − y, c − x)      over the outputs that read it
 *
 * The sums are added up in the engine's order, so that even the rounding is the same.
 */
export function traceConvGrad(
  of: 'weight' | 'input',
  input: Tensor,
  weight: Tensor,
  upstream: Tensor,
): GradTrace {
  const gradient = conv2dGrad(input, weight, upstream)[of];
  if (input.shape[0] !== 1 || input.shape[1] !== 1 || weight.shape[0] !== 1)
    throw new RangeError('input and weight must be one channel, [1, 1, h, w]');
  const [rows = 0, columns = 0] = upstream.shape.slice(2);
  const [height = 0, width = 0] = gradient.shape.slice(2);
  const other = of === 'weight' ? input : weight;
  const [tall = 0, wide = 0] = other.shape.slice(2);
  const cells = [1, height, width] as const;

  /** What stood beside the cell in output (y, x), if it was in that sum at all. */
  function share(cell: readonly [number, number], y: number, x: number): Share[] {
    const [factorRow, factorColumn] =
      of === 'weight' ? [y + cell[0], x + cell[1]] : [cell[0] - y, cell[1] - x];
    if (factorRow < 0 || factorColumn < 0 || factorRow >= tall || factorColumn >= wide) return [];
    const factor = other.data[factorRow * wide + factorColumn]!;
    const slope = upstream.data[y * columns + x]!;
    return [{ row: y, column: x, upstream: slope, factor, factorRow, factorColumn, product: slope * factor }];
  }

  function step(index: number): GradStep {
    const [, row, column] = located(index, cells);
    const lines = Array.from({ length: rows }, (_, y) =>
      Array.from({ length: columns }, (__, x) => share([row, column], y, x)).flat(),
    );
    const shares = lines.flat();
    return { index, row, column, shares, sum: of === 'weight' ? lineByLine(lines) : rightToLeft(lines) };
  }

  return {
    ...{ gradient, step, length: height * width },
    touching: ({ grid, ...place }) =>
      grid === 'output' ? stepsAt(cells, within(place.row, height), within(place.column, width)) : [],
  };
}

const total = (shares: readonly Share[], start = 0): number =>
  shares.reduce((sum, { product }) => sum + product, start);

/** A weight's products are summed along each row of the map, and then row by row. */
const lineByLine = (lines: readonly (readonly Share[])[]): number =>
  lines.reduce((sum, line) => sum + total(line), 0);

/** A pixel's are added weight by weight, and its first weight belongs to the last output that reads it in a row. */
const rightToLeft = (lines: readonly (readonly Share[])[]): number =>
  lines.reduce((sum, line) => total(line.toReversed(), sum), 0);
