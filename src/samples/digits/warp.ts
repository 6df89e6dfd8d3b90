import type { Hand } from './hand.ts';
import type { Line } from './line.ts';

/** Moves all points of a line to where they end up on paper. */
export type Warp = (line: Line) => void;

/** A wave that pushes the paper about. */
interface Wave {
  /** how fast its phase goes on, to the right and downwards */
  readonly across: number;
  readonly down: number;
  readonly phase: number;
  readonly axis: 'x' | 'y';
  readonly push: number;
}

/** Two kinds: one bends the whole digit, the other parts of it. They have about this length, and push about so far. */
const kinds = [
  { length: 1.6, spread: 0.08 },
  { length: 0.7, spread: 0.03 },
] as const;

/** Everything that moves a digit as a whole: its breadth, its slant, a turn, and an uneven stretching. */
export function someWarp(hand: Hand): Warp {
  const { breadth, slant, about } = hand;
  const turn = (about(0, 8) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // Broader at the foot than at the top, or the other way.
  const foot = about(0, 0.18);
  const waves = kinds.flatMap(({ length, spread }) =>
    (['x', 'y', 'x', 'y'] as const).map((axis) => wave(hand, axis, length, spread)),
  );
  return (line) => {
    for (let i = 0; i < line.x.length; i++) {
      const [across, down] = [line.x[i]!, line.y[i]!];
      let x = breadth * across * (1 + foot * (down - 0.5)) - slant * down;
      let y = down;
      for (const one of waves) {
        const moved = one.push * Math.sin(one.across * across + one.down * down + one.phase);
        if (one.axis === 'x') x += moved;
        else y += moved;
      }
      line.x[i] = x * cos - y * sin;
      line.y[i] = x * sin + y * cos;
    }
  };
}

function wave({ about, between }: Hand, axis: 'x' | 'y', length: number, spread: number): Wave {
  const direction = between(0, 2 * Math.PI);
  const frequency = (2 * Math.PI) / (length * between(0.75, 1.4));
  return {
    across: frequency * Math.cos(direction),
    down: frequency * Math.sin(direction),
    phase: between(0, 2 * Math.PI),
    axis,
    push: about(0, spread),
  };
}
