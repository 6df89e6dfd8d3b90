import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import type { Path, Point } from '../path.ts';
import { arc } from '../path.ts';

/** Where the neck begins, under the cap. */
const top = ({ about }: Hand): Point => [about(-0.17, 0.06), about(0.03, 0.03)];

/** Down the neck and round the belly. */
function body({ about, between }: Hand, [x, y]: Point): Path {
  const turn: Point = [x + about(-0.04, 0.05), y + between(0.25, 0.47)];
  const down = (1.04 - turn[1]) / 2;
  const across = about(0.28, 0.075);
  const from = -125 + about(0, 20);
  const belly = arc({
    x: turn[0] + between(0.17, 0.27),
    y: 1 - down,
    across,
    down,
    from,
    turn: 155 - from + about(0, 28),
  });
  return [[x, y], turn, turn, ...belly];
}

/** From the neck to the right: level, rising, or hollow. */
function cap({ about, between }: Hand, [x, y]: Point): [middle: Point, end: Point] {
  const [length, rise] = [between(0.2, 0.68), about(0.02, 0.09)];
  return [
    [x + length / 2, y - rise / 2 + about(0, 0.02)],
    [x + length, y - rise],
  ];
}

export const five: readonly Form[] = [
  {
    name: 'cap first',
    share: 0.4,
    write: (hand) => {
      const start = top(hand);
      const [middle, end] = cap(hand, start);
      return [[end, middle, start, ...body(hand, start)]];
    },
  },
  {
    name: 'cap last',
    share: 0.36,
    write: (hand) => {
      const { about, haste } = hand;
      const start = top(hand);
      // In haste the cap does not meet the neck.
      const [right, below] = [about(0.02 + 0.05 * haste, 0.05), about(0, 0.035)];
      const shifted: Point = [start[0] + right, start[1] + below];
      return [body(hand, start), [shifted, ...cap(hand, shifted)]];
    },
  },
  {
    name: 'like an S',
    share: 0.24,
    write: ({ about, between }) => [
      [
        [between(0.16, 0.4), about(0.02, 0.04)],
        [about(0.02, 0.05), about(0.02, 0.03)],
        [about(-0.19, 0.05), about(0.16, 0.04)],
        [about(-0.17, 0.05), about(0.36, 0.04)],
        [about(0.05, 0.05), about(0.47, 0.04)],
        [about(0.25, 0.06), about(0.68, 0.06)],
        [about(0.06, 0.06), about(0.95, 0.03)],
        [about(-0.26, 0.08), about(0.95, 0.06)],
      ],
    ],
  },
];
