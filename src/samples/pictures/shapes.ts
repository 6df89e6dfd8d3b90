import type { Colour, Scenery } from './picture.ts';

/** A disc, a square, a triangle and a ring in flat colours on a pale ground: nothing but edges and corners. */
export function shapes(): Scenery {
  return (x, y) => {
    if (Math.hypot(x - 0.28, y - 0.28) < 0.17) return [0.85, 0.25, 0.2];
    if (Math.abs(x - 0.72) < 0.15 && Math.abs(y - 0.28) < 0.15) return [0.15, 0.35, 0.7];
    if (triangle(x - 0.28, y - 0.72)) return [0.95, 0.75, 0.15];
    if (Math.abs(Math.hypot(x - 0.72, y - 0.72) - 0.13) < 0.045) return [0.15, 0.5, 0.3];
    return ground;
  };
}

const ground: Colour = [0.93, 0.92, 0.88];

function triangle(u: number, v: number): boolean {
  return v < 0.15 && v > -0.17 && Math.abs(u) < (v + 0.17) * 0.56;
}
