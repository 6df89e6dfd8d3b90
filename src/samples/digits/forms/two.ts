import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import type { Path, Point } from '../path.ts';
import { arc } from '../path.ts';

/** Over the top: from a hook or a plain beginning at the left to where the neck turns down. */
function head({ about, between, often }: Hand): Path {
  const down = about(0.25, 0.05);
  const across = about(0.29, 0.07);
  const from = 180 + about(5, 28);
  const over = arc({ x: 0, y: down, across, down, from, turn: 375 - from + about(8, 18) });
  if (often(0.8)) return over;
  const [x, y] = over[0]!;
  return [[x + between(0.03, 0.14), y + between(0, 0.1)], ...over];
}

/** The way down to the left, straight or bent, as far as the foot. */
const neck = ({ about }: Hand): Point => [about(0.02, 0.08), about(0.65, 0.08)];

/** Along the ground: straight, hollow, or in a wave. */
function base({ about, between }: Hand, [x, y]: Point): Path {
  const [length, rise] = [between(0.25, 0.95), about(-0.02, 0.08)];
  return [
    [x + length * 0.3, y + rise * 0.3 + about(0, 0.035)],
    [x + length * 0.65, y + rise * 0.65 + about(0.01, 0.035)],
    [x + length, y + rise],
  ];
}

export const two: readonly Form[] = [
  {
    name: 'cornered',
    share: 0.5,
    write: (hand) => {
      const foot: Point = [hand.about(-0.3, 0.08), hand.about(0.96, 0.03)];
      return [[...head(hand), neck(hand), foot, foot, ...base(hand, foot)]];
    },
  },
  {
    name: 'looped',
    share: 0.4,
    write: (hand) => {
      const { between, about } = hand;
      // From a loop that has all but collapsed to one as wide as the head.
      const size = between(0.03, 0.2);
      const flat = between(0.45, 1);
      const [x, y] = [about(-0.24, 0.08), 0.97 - size * flat];
      const loop = arc({
        x,
        y,
        across: size,
        down: size * flat,
        from: 75 + about(0, 15),
        turn: between(215, 275),
        tilt: about(-12, 14),
      });
      const [endX, endY] = loop.at(-1)!;
      const leave: Point = [endX + size * 0.5, (endY + 0.95) / 2];
      return [[...head(hand), neck(hand), ...loop, leave, ...base(hand, [leave[0], 0.96])]];
    },
  },
  {
    name: 'swung',
    share: 0.1,
    write: (hand) => {
      const { between, about } = hand;
      const left = about(-0.3, 0.06);
      return [
        [
          ...head(hand),
          neck(hand),
          [left, between(0.83, 0.92)],
          [left + 0.06, between(0.95, 1)],
          ...base(hand, [left + 0.12, 0.96]),
        ],
      ];
    },
  },
];
