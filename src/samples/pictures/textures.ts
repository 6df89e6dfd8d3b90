import { noise } from './noise.ts';
import type { Colour, Scenery } from './picture.ts';
import { blend } from './picture.ts';

/** Nine patches, each with one thing that a filter may be made for: stripes in four directions, dots, checks, rings,
 * a ramp and noise. */
export function textures(): Scenery {
  const grain = noise(21);
  const wave = (t: number): number => 0.5 + 0.5 * Math.sin(2 * Math.PI * t);
  const patches: readonly ((u: number, v: number) => number)[] = [
    (u) => wave(6 * u),
    (_, v) => wave(6 * v),
    (u, v) => wave(5 * (u + v)),
    (u, v) => wave(5 * (u - v)),
    (u, v) => (Math.hypot(((4 * u) % 1) - 0.5, ((4 * v) % 1) - 0.5) < 0.3 ? 1 : 0),
    (u, v) => (Math.floor(5 * u) + Math.floor(5 * v)) % 2,
    (u, v) => wave(7 * Math.hypot(u - 0.5, v - 0.5)),
    (u) => u,
    (u, v) => grain(40 * u, 40 * v),
  ];
  const inks: readonly Colour[] = [
    [0.1, 0.2, 0.45],
    [0.45, 0.12, 0.12],
    [0.1, 0.35, 0.2],
  ];
  return (x, y) => {
    const [column, row] = [Math.min(2, Math.floor(3 * x)), Math.min(2, Math.floor(3 * y))];
    const value = patches[3 * row + column]!(3 * x - column, 3 * y - row);
    return blend(inks[row]!, [0.97, 0.95, 0.9], value);
  };
}
