import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import { arc } from '../path.ts';

/** Round or slim; one hand begins at the top, another at its side. */
const oval = ({ about, often, haste }: Hand) => ({
  x: 0,
  y: 0.5,
  across: about(0.35, 0.095),
  down: 0.5,
  from: -90 + about(12, 28),
  way: often(0.88) ? -1 : 1,
  tilt: about(0, 9),
  slip: 14 + 16 * haste,
});

export const zero: readonly Form[] = [
  {
    name: 'ring',
    share: 0.66,
    write: (hand) => {
      const { way, slip, ...ring } = oval(hand);
      return [arc({ ...ring, turn: way * (360 + hand.about(4, slip)), grow: hand.about(0, 0.06) })];
    },
  },
  {
    name: 'curled in',
    share: 0.12,
    write: (hand) => {
      const { way, ...ring } = oval(hand);
      const { between } = hand;
      const curl = arc({ ...ring, turn: way * between(370, 420), grow: between(-0.3, -0.1) });
      return [curl];
    },
  },
  {
    name: 'with a tail',
    share: 0.1,
    write: (hand) => {
      const { slip, ...ring } = oval(hand);
      const { about, between } = hand;
      const round = arc({ ...ring, turn: -360 + about(0, slip), from: -90 + about(15, 15) });
      const [x, y] = round.at(-1)!;
      // The pen comes in from the right, or leaves to the right.
      const tail = [x + between(0.1, 0.3), y + between(-0.12, 0.06)] as const;
      return [hand.often(0.5) ? [...round, tail] : [tail, ...round]];
    },
  },
  {
    name: 'pointed',
    share: 0.12,
    write: ({ about, between }) => {
      const [width, top] = [about(0.32, 0.07), about(0, 0.1)];
      return [
        [
          [top, between(-0.03, 0.05)],
          [-width, between(0.42, 0.62)],
          [-width / 2, 0.95],
          [0, 1],
          [width / 2, 0.95],
          [width, between(0.42, 0.62)],
          [top + about(0.03, 0.07), between(-0.05, 0.08)],
        ],
      ];
    },
  },
];
