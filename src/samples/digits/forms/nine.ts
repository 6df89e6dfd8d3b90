import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import type { Path, Point } from '../path.ts';
import { arc } from '../path.ts';

/** The head, from its upper right to the left and round: closed, or open where it meets the stem. */
function head({ about, haste }: Hand): Path {
  const down = about(0.25, 0.055);
  return arc({
    x: 0,
    y: down,
    across: about(0.25, 0.065),
    down,
    from: -30 + about(0, 22),
    turn: -325 + about(0, 20 + 16 * haste),
    tilt: about(-8, 18),
    grow: about(0, 0.06),
  });
}

/** Where the stem begins: at the right of the head. */
const shoulder = ({ about, between }: Hand): Point => [about(0.25, 0.03), between(0.02, 0.2)];

const straight = ({ about }: Hand, [x]: Point): Path => [
  [x - about(0.03, 0.03), 0.5],
  [x - about(0.08, 0.08), 1],
];

const hooked = ({ about, between }: Hand, [x]: Point): Path => {
  const reach = between(0.2, 0.55);
  return [
    [x + about(0, 0.02), 0.5],
    [x - 0.06, about(0.84, 0.04)],
    [x - reach * 0.55, 1],
    [x - reach, about(0.93, 0.05)],
  ];
};

const bent = ({ about, between }: Hand, [x]: Point): Path => [
  [x + about(0.01, 0.02), 0.4],
  [x - between(0.05, 0.14), 0.75],
  [x - between(0.18, 0.4), 1],
];

const withStem =
  (stem: (hand: Hand, from: Point) => Path) =>
  (hand: Hand): Path[] => {
    const from = shoulder(hand);
    return [[...head(hand), from, from, ...stem(hand, from)]];
  };

export const nine: readonly Form[] = [
  { name: 'straight', share: 0.48, write: withStem(straight) },
  { name: 'bent', share: 0.22, write: withStem(bent) },
  { name: 'hooked', share: 0.2, write: withStem(hooked) },
  {
    name: 'ring and stem',
    share: 0.1,
    write: (hand) => {
      const from = shoulder(hand);
      return [
        arc({ x: 0, y: 0.25, across: hand.about(0.24, 0.05), down: 0.25, from: -30, turn: -350 }),
        [from, ...straight(hand, from)],
      ];
    },
  },
];
