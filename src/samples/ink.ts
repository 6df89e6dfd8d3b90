import type { Sheet } from './sheet.ts';

/** What a pen leaves: where it went, in pixels, and how wide it was there. */
export interface Stroke {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly radius: ArrayLike<number>;
}

/**
 * Inks a stroke. A pixel is as dark as the pen covers it: all ink half a pixel inside the stroke's edge, none half a
 * pixel outside of it. Strokes that cross do not add up, as ink does not.
 */
export function inked(sheet: Sheet, { x, y, radius }: Stroke): void {
  const last = x.length - 1;
  for (let i = 0; i < Math.max(1, last); i++) {
    const next = Math.min(i + 1, last);
    piece(sheet, x[i]!, y[i]!, radius[i]!, x[next]! - x[i]!, y[next]! - y[i]!, radius[next]! - radius[i]!);
  }
}

/** A straight piece from (x, y), by `right` and `below` to its other end, and by `grows` to the pen's width there. */
function piece(
  { width, height, data }: Sheet,
  x: number,
  y: number,
  radius: number,
  right: number,
  below: number,
  grows: number,
): void {
  const squared = right * right + below * below || 1;
  const reach = Math.max(radius, radius + grows) + 0.5;
  const from = Math.max(0, Math.floor(x + Math.min(0, right) - reach));
  const to = Math.min(width, Math.ceil(x + Math.max(0, right) + reach));
  const top = Math.max(0, Math.floor(y + Math.min(0, below) - reach));
  const bottom = Math.min(height, Math.ceil(y + Math.max(0, below) + reach));
  for (let row = top; row < bottom; row++) {
    const down = row + 0.5 - y;
    for (let column = from; column < to; column++) {
      const across = column + 0.5 - x;
      // The point of this piece that is nearest to the pixel, as a share of the way along it.
      const along = Math.min(1, Math.max(0, (across * right + down * below) / squared));
      const aside = across - along * right;
      const under = down - along * below;
      const ink = radius + along * grows + 0.5 - Math.sqrt(aside * aside + under * under);
      const pixel = row * width + column;
      if (ink > data[pixel]!) data[pixel] = Math.min(1, ink);
    }
  }
}
