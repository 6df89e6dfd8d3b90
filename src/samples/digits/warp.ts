import type { Hand } from './hand.ts';
import type { Point } from './path.ts';

/** Where a point of the drawing ends up. */
export type Warp = (point: Point) => [x: number, y: number];

/** Waves that push the paper about: of about this length, and this far. */
interface Ripple {
  readonly length: number;
  readonly push: number;
}

/** One bends the whole digit, the other bends parts of it. */
const ripples: readonly Ripple[] = [
  { length: 1.6, push: 0.06 },
  { length: 0.7, push: 0.022 },
];

/** Everything that moves a digit as a whole: its breadth, its slant, a turn, and an uneven stretching. */
export function someWarp({ breadth, slant, about, between }: Hand): Warp {
  const turn = (about(0, 6) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const waves = ripples.flatMap(({ length, push }) => [
    wave(length, between, 0, about(0, push)),
    wave(length, between, 1, about(0, push)),
    wave(length, between, 0, about(0, push)),
    wave(length, between, 1, about(0, push)),
  ]);
  return ([across, down]) => {
    let x = breadth * across - slant * down;
    let y = down;
    for (const { alongX, alongY, phase, axis, push } of waves) {
      const moved = push * Math.sin(alongX * across + alongY * down + phase);
      if (axis === 0) x += moved;
      else y += moved;
    }
    return [x * cos - y * sin, x * sin + y * cos];
  };
}

function wave(length: number, between: Hand['between'], axis: 0 | 1, push: number) {
  const direction = between(0, 2 * Math.PI);
  const frequency = (2 * Math.PI) / (length * between(0.75, 1.4));
  return {
    alongX: frequency * Math.cos(direction),
    alongY: frequency * Math.sin(direction),
    phase: between(0, 2 * Math.PI),
    axis,
    push,
  };
}
