import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import type { Point } from '../path.ts';

/** From the top down: most lean to the right, some a good deal, and few are quite straight. */
function stem({ about }: Hand): [top: Point, ...rest: Point[]] {
  const [lean, bow] = [about(0.06, 0.17), about(0, 0.025)];
  return [
    [lean / 2, 0],
    [bow, 0.5],
    [-lean / 2, 1],
  ];
}

/** Back and down from the top, where a flag begins. It falls at least as far as it reaches: else it were a seven. */
function flag({ between }: Hand, [x, y]: Point): Point {
  const reach = between(0.08, 0.42);
  return [x - reach, y + reach * between(0.85, 1.8)];
}

export const one: readonly Form[] = [
  { name: 'stem', share: 0.7, write: (hand) => [stem(hand)] },
  {
    name: 'flagged',
    share: 0.17,
    write: (hand) => {
      const [top, ...rest] = stem(hand);
      return [[flag(hand, top), top, top, ...rest]];
    },
  },
  {
    name: 'footed',
    share: 0.13,
    write: (hand) => {
      const { about, between, often } = hand;
      const [top, ...rest] = stem(hand);
      const [x] = rest.at(-1)!;
      const foot: Point[] = [
        [x - between(0.15, 0.38), 1 + about(0, 0.02)],
        [x + between(0.15, 0.4), 1 + about(0, 0.03)],
      ];
      return [often(0.85) ? [flag(hand, top), top, top, ...rest] : [top, ...rest], foot];
    },
  },
];
