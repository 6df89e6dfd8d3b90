import { random } from '#engine/index.ts';

/** Smooth random values from 0 to 1 over the plane, the same for the same seed. */
export type Noise = (x: number, y: number) => number;

const side = 64;

/** Random numbers on a grid that repeats every 64 cells, with soft passages from one to the next. */
export function noise(seed: number): Noise {
  const stream = random(seed);
  const lattice = Float64Array.from({ length: side * side }, () => stream.uniform());
  const at = (x: number, y: number): number => lattice[(y & (side - 1)) * side + (x & (side - 1))]!;
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [s, t] = [ease(x - left), ease(y - top)];
    const above = at(left, top) * (1 - s) + at(left + 1, top) * s;
    const below = at(left, top + 1) * (1 - s) + at(left + 1, top + 1) * s;
    return above * (1 - t) + below * t;
  };
}

/** Noise with finer and finer detail, each layer half as strong as the one before. */
export function rough(base: Noise, octaves: number): Noise {
  return (x, y) => {
    let [sum, strength, total, scale] = [0, 1, 0, 1];
    for (let octave = 0; octave < octaves; octave++) {
      sum += strength * base(x * scale + 17 * octave, y * scale + 31 * octave);
      total += strength;
      strength /= 2;
      scale *= 2;
    }
    return sum / total;
  };
}

/** 0 to 1 with a level start and end. */
function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
