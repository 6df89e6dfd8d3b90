import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import type { Path, Point } from '../path.ts';
import { arc } from '../path.ts';

/** Where the upper part ends and the lower begins. */
const waist = ({ about }: Hand): Point => [about(-0.02, 0.08), about(0.46, 0.045)];

function upper({ about }: Hand, [x, y]: Point): Path {
  const from = 190 + about(10, 25);
  const across = about(0.26, 0.06);
  return arc({
    x: x + about(0.02, 0.04),
    y: y / 2,
    across,
    down: y / 2,
    from,
    turn: 430 - from + about(0, 15),
  });
}

/** Round the lower part, to where the pen is lifted: early, or curled back in. */
function lower({ about }: Hand, [x, y]: Point, from: number): Path {
  const down = (1 - y) / 2;
  const across = about(0.3, 0.06);
  return arc({ x: x + about(0.0, 0.05), y: y + down, across, down, from, turn: 160 - from + about(0, 28) });
}

export const three: readonly Form[] = [
  {
    name: 'notched',
    share: 0.58,
    write: (hand) => {
      const [x, y] = waist(hand);
      const deep: Point = [x - hand.about(0.05, 0.08), y + hand.about(0, 0.02)];
      return [[...upper(hand, [x, y]), deep, deep, ...lower(hand, [x, y], -65)]];
    },
  },
  {
    name: 'looped',
    share: 0.22,
    write: (hand) => {
      const [x, y] = waist(hand);
      const size = hand.between(0.02, 0.09);
      const loop = arc({
        x: x - 0.04,
        y,
        across: size * 1.4,
        down: size,
        from: 60,
        turn: 250,
        tilt: hand.about(15, 15),
      });
      return [[...upper(hand, [x, y]), ...loop, ...lower(hand, [x, y], -45)]];
    },
  },
  {
    name: 'flat-topped',
    share: 0.2,
    write: (hand) => {
      const { about, between } = hand;
      const [x, y] = waist(hand);
      const corner: Point = [x + between(0.18, 0.34), about(0.01, 0.03)];
      const start: Point = [corner[0] - between(0.35, 0.62), about(0.03, 0.04)];
      const turn: Point = [x - between(-0.02, 0.12), y - between(0, 0.06)];
      return [[start, corner, corner, turn, turn, ...lower(hand, [x, y - 0.03], -70)]];
    },
  },
];
