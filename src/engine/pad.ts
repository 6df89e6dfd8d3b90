import type { Tensor } from './tensor.ts';
import { axes, doubles, shaped, volume } from './tensor.ts';
import { whole } from './whole.ts';

/**
 * Padding writes zeros round each image.
 *
 *     output[y + top, x + left] = input[y, x],  0 elsewhere
 *
 * Shapes: input [n, c, h, w] → output [n, c, top + h + bottom, left + w + right].
 * The gradient cuts the margin off again: what the zeros receive goes nowhere.
 */
export interface Margins {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

export function pad2d(input: Tensor, margins: Margins): Tensor {
  const [n, c, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  const { top, right, bottom, left } = checked(margins);
  const shape = [n, c, top + h + bottom, left + w + right];
  const data = new Float64Array(volume(shape));
  return { shape, data: pad(doubles(input).slice(), [n * c, h, w], { top, right, bottom, left }, data) };
}

export function pad2dGrad(input: Tensor, outputGrad: Tensor, margins: Margins): { input: Tensor } {
  const [n, c, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  const { top, right, bottom, left } = checked(margins);
  shaped('outputGrad', outputGrad, [n, c, top + h + bottom, left + w + right]);
  const data = new Float64Array(input.data.length);
  crop(doubles(outputGrad), [n * c, h, w], { top, right, bottom, left }, data);
  return { input: { shape: [n, c, h, w], data } };
}

function checked({ top = 0, right = 0, bottom = 0, left = 0 }: Margins): Required<Margins> {
  for (const [name, margin] of Object.entries({ top, right, bottom, left })) whole(name, margin, 0);
  return { top, right, bottom, left };
}

/**
 * Planes of height × width with margins round them, written into an array whose margins are still as they
 * should be; where there are no margins, the very data.
 */
export function pad(
  data: Float64Array,
  [planes, height, width]: readonly [number, number, number],
  { top, right, bottom, left }: Required<Margins>,
  into: Float64Array,
): Float64Array {
  if (top + right + bottom + left === 0) return data;
  const [tall, wide] = [top + height + bottom, left + width + right];
  for (let plane = 0; plane < planes; plane++)
    for (let y = 0; y < height; y++) {
      const from = (plane * height + y) * width;
      const to = (plane * tall + top + y) * wide + left;
      for (let x = 0; x < width; x++) into[to + x] = data[from + x]!;
    }
  return into;
}

/** What `pad` surrounded: planes of height × width, without their margins. */
export function crop(
  data: Float64Array,
  [planes, height, width]: readonly [number, number, number],
  { top, right, bottom, left }: Required<Margins>,
  into: Float64Array,
): void {
  const [tall, wide] = [top + height + bottom, left + width + right];
  for (let plane = 0; plane < planes; plane++)
    for (let y = 0; y < height; y++) {
      const from = (plane * tall + top + y) * wide + left;
      const to = (plane * height + y) * width;
      for (let x = 0; x < width; x++) into[to + x] = data[from + x]!;
    }
}
