import type { Margins } from './pad.ts';
import { pad2d } from './pad.ts';
import type { Tensor } from './tensor.ts';
import { axes, volume } from './tensor.ts';
import { quote } from './whole.ts';

/** What stands in a margin: zeros, the image as in a mirror in its outermost cells, or the image once more. */
export type PadMode = 'zeros' | 'reflect' | 'circular';

/**
 * Padding by more than zeros. A place outside shows the cell
 *
 *     reflect    −i  for −i,   2(n − 1) − i  for i ≥ n   (the outermost cell is not said twice)
 *     circular   i mod n
 *
 * of an axis with n cells, as PyTorch's `pad` has it: a mirror reaches to n − 1 cells, a repetition to n.
 */
export function padAround(input: Tensor, margin: number, mode: PadMode): Tensor {
  const margins: Margins = { top: margin, right: margin, bottom: margin, left: margin };
  if (mode === 'zeros') return pad2d(input, margins);
  const [n, c, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  const most = Math.min(h, w) - (mode === 'reflect' ? 1 : 0);
  if (!Number.isInteger(margin) || margin < 0 || margin > most)
    throw new RangeError(`margin must be a whole number from 0 to ${most} for ${mode}, not ${quote(margin)}`);
  const from = (place: number, cells: number): number =>
    mode === 'circular'
      ? (place + cells) % cells
      : place < 0
        ? -place
        : place < cells
          ? place
          : 2 * (cells - 1) - place;
  const [tall, wide] = [h + 2 * margin, w + 2 * margin];
  const shape = [n, c, tall, wide];
  const data = new Float64Array(volume(shape));
  for (let plane = 0; plane < n * c; plane++)
    for (let y = 0; y < tall; y++)
      for (let x = 0; x < wide; x++)
        data[(plane * tall + y) * wide + x] =
          input.data[(plane * h + from(y - margin, h)) * w + from(x - margin, w)]!;
  return { shape, data };
}
