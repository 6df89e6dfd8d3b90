import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import type { Path, Point } from '../path.ts';

/** The height of the bar, and where the stem crosses it. */
const crossing = ({ about }: Hand): Point => [about(0.14, 0.05), about(0.55, 0.06)];

function stem({ about }: Hand, [x, y]: Point, top: number): Path {
  const lean = about(0.04, 0.06);
  const foot = about(1, 0.06);
  return [
    [x + lean * (y - top), top],
    [x + about(0, 0.015), y],
    [x - lean * (foot - y), foot],
  ];
}

export const four: readonly Form[] = [
  {
    name: 'open',
    share: 0.46,
    write: (hand) => {
      const { about, between } = hand;
      const [x, y] = crossing(hand);
      const left = x - between(0.38, 0.62);
      const corner: Point = [left, y + about(0.02, 0.04)];
      // Upright arms and such as nearly close the top.
      const start: Point = [left + Math.max(-0.04, about(0.1, 0.09)), about(0.04, 0.06)];
      const middle: Point = [(start[0] + left) / 2 - about(0.02, 0.02), (start[1] + y) / 2];
      const end: Point = [x + Math.max(-0.02, about(0.17, 0.1)), y + about(-0.03, 0.05)];
      return [[start, middle, corner, corner, end], stem(hand, [x, y], about(0.05, 0.09))];
    },
  },
  {
    name: 'without lifting',
    share: 0.16,
    write: (hand) => {
      const { about, between } = hand;
      const [x, y] = crossing(hand);
      const left = x - between(0.34, 0.55);
      const start: Point = [left + about(0.04, 0.05), about(0.04, 0.05)];
      const right = x + about(0.02, 0.02);
      const top: Point = [x + about(0.05, 0.04), between(0, 0.2)];
      return [
        [
          start,
          [left, y * 0.75],
          [left + 0.06, y + about(0, 0.02)],
          [right - 0.13, y + about(0, 0.03)],
          [right, y * 0.8],
          top,
          top,
          [x, y],
          [x - about(0.03, 0.06), about(1, 0.05)],
        ],
      ];
    },
  },
  {
    name: 'closed',
    share: 0.28,
    write: (hand) => {
      const { about, between } = hand;
      const [x, y] = crossing(hand);
      const top: Point = [x + about(0.03, 0.04), about(0, 0.03)];
      const corner: Point = [x - between(0.34, 0.6), y + about(0.03, 0.04)];
      const end: Point = [x + Math.max(0, about(0.17, 0.09)), y + about(-0.01, 0.04)];
      return [[top, corner, corner, end], stem(hand, [x, y], about(0.02, 0.05))];
    },
  },
  {
    name: 'closed in one',
    share: 0.1,
    write: (hand) => {
      const { about, between } = hand;
      const [x, y] = crossing(hand);
      const corner: Point = [x - between(0.3, 0.52), y + about(0.02, 0.04)];
      const bend: Point = [x + between(0.1, 0.28), y + about(-0.04, 0.03)];
      const back: Point = [x + about(0.06, 0.03), y - between(0.14, 0.4)];
      return [
        [
          [x + about(0.02, 0.05), 0],
          corner,
          corner,
          bend,
          back,
          back,
          [x, y + 0.1],
          [x - about(0.03, 0.05), about(1, 0.05)],
        ],
      ];
    },
  },
];
