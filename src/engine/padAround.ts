import type { Margins } from './pad.ts';
import { pad2d } from './pad.ts';
import type { Tensor } from './tensor.ts';
import { axes, volume } from './tensor.ts';
import { quote } from './whole.ts';

/**
 * What stands in a margin: zeros, the image as in a mirror in its outermost cells, its outermost cells again and again,
 * or the image once more.
 */
export type PadMode = 'zeros' | 'reflect' | 'replicate' | 'circular';

/**
 * The cell of an axis with n cells that a place outside of it shows, as PyTorch's `pad` has it; null where it shows zero.
 *
 *     reflect     −i  for i < 0,   2(n − 1) − i  for i ≥ n   (the outermost cell is not said twice)
 *     replicate    0  for i < 0,   n − 1  for i ≥ n
 *     circular     i mod n
 */
export function paddedFrom(place: number, cells: number, mode: PadMode): number | null {
  if (place >= 0 && place < cells) return place;
  switch (mode) {
    case 'zeros':
      return null;
    case 'reflect':
      return place < 0 ? -place : 2 * (cells - 1) - place;
    case 'replicate':
      return place < 0 ? 0 : cells - 1;
    case 'circular':
      return (place + cells) % cells;
  }
}

/** Padding by more than zeros. A mirror reaches to n − 1 cells, a repetition to n, the outermost cell to any. */
export function padAround(input: Tensor, margin: number, mode: PadMode): Tensor {
  const margins: Margins = { top: margin, right: margin, bottom: margin, left: margin };
  if (mode === 'zeros') return pad2d(input, margins);
  const [n, c, h, w] = axes('input', input.shape, 'n', 'c', 'h', 'w');
  const most = mode === 'replicate' ? Infinity : Math.min(h, w) - (mode === 'reflect' ? 1 : 0);
  if (!Number.isInteger(margin) || margin < 0 || margin > most)
    throw new RangeError(
      `margin must be a whole number from 0${most === Infinity ? '' : ` to ${most}`} for ${mode}, not ${quote(margin)}`,
    );
  const [tall, wide] = [h + 2 * margin, w + 2 * margin];
  const shape = [n, c, tall, wide];
  const data = new Float64Array(volume(shape));
  for (let plane = 0; plane < n * c; plane++)
    for (let y = 0; y < tall; y++)
      for (let x = 0; x < wide; x++)
        data[(plane * tall + y) * wide + x] =
          input.data[(plane * h + paddedFrom(y - margin, h, mode)!) * w + paddedFrom(x - margin, w, mode)!]!;
  return { shape, data };
}
