import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import type { Point } from '../path.ts';
import { arc } from '../path.ts';

/** The bowl at the foot, begun at its left and closed there, or past it, or not quite. */
function bowl({ about, haste }: Hand, x: number) {
  const down = about(0.25, 0.06);
  const across = about(0.26, 0.06);
  return {
    x: x + across,
    y: 1 - down,
    across,
    down,
    turn: -330 + about(0, 28 + 20 * haste),
    tilt: about(-8, 16),
  };
}

export const six: readonly Form[] = [
  {
    name: 'curved',
    share: 0.55,
    write: (hand) => {
      const { about, between } = hand;
      const { turn, ...round } = bowl(hand, -0.24);
      const start: Point = [between(-0.05, 0.45), about(0, 0.02)];
      const bend: Point = [-0.2 + start[0] * between(0.15, 0.4), between(0.3, 0.42)];
      return [[start, bend, ...arc({ ...round, from: 190, turn, grow: about(-0.08, 0.08) })]];
    },
  },
  {
    name: 'straight',
    share: 0.27,
    write: (hand) => {
      const { about } = hand;
      const { turn, ...round } = bowl(hand, -0.22);
      return [
        [
          [about(-0.05, 0.09), 0],
          [about(-0.16, 0.05), 0.4],
          ...arc({ ...round, from: 185, turn, grow: about(-0.06, 0.07) }),
        ],
      ];
    },
  },
  {
    name: 'rolled up',
    share: 0.18,
    write: (hand) => {
      const { about, between } = hand;
      const across = about(0.3, 0.06);
      const back = arc({
        x: 0,
        y: 0.5,
        across,
        down: 0.5,
        from: -65 + about(0, 20),
        turn: -190 + about(0, 8),
      });
      const down = between(0.16, 0.27);
      const inner = arc({
        x: about(0.01, 0.03),
        y: 1 - down,
        across: across * between(0.75, 1),
        down,
        from: 80,
        turn: -between(190, 290),
        grow: between(-0.2, 0.05),
      });
      return [[...back, ...inner]];
    },
  },
];
