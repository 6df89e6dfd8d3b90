import type { Sheet } from './centre.ts';

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
export function inked({ width, height, data }: Sheet, { x, y, radius }: Stroke): void {
  for (let i = 0; i < x.length; i++) {
    const next = Math.min(i + 1, x.length - 1);
    const [x0, y0, r0] = [x[i]!, y[i]!, radius[i]!];
    const [x1, y1] = [x[next]! - x0, y[next]! - y0];
    const grows = radius[next]! - r0;
    const squared = x1 * x1 + y1 * y1 || 1;
    const reach = Math.max(r0, r0 + grows) + 0.5;
    const left = Math.max(0, Math.floor(Math.min(x0, x0 + x1) - reach));
    const right = Math.min(width, Math.ceil(Math.max(x0, x0 + x1) + reach));
    const top = Math.max(0, Math.floor(Math.min(y0, y0 + y1) - reach));
    const bottom = Math.min(height, Math.ceil(Math.max(y0, y0 + y1) + reach));
    for (let row = top; row < bottom; row++) {
      const down = row + 0.5 - y0;
      for (let column = left; column < right; column++) {
        const across = column + 0.5 - x0;
        // The point of this piece that is nearest to the pixel, as a share of the way along it.
        let along = (across * x1 + down * y1) / squared;
        along = along < 0 ? 0 : along > 1 ? 1 : along;
        const [aside, below] = [across - along * x1, down - along * y1];
        const inside = r0 + along * grows + 0.5 - Math.sqrt(aside * aside + below * below);
        const pixel = row * width + column;
        if (inside > data[pixel]!) data[pixel] = inside < 1 ? inside : 1;
      }
    }
  }
}
