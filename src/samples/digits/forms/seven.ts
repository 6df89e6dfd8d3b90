import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import type { Path, Point } from '../path.ts';

/** Along the top and down: the stem falls back to the left, straight or bowed either way. */
function angle({ about, between, often }: Hand): { path: Path; middle: Point } {
  const corner: Point = [between(0.2, 0.38), about(0.02, 0.045)];
  const start: Point = [corner[0] - between(0.44, 0.82), about(0.05, 0.05)];
  const foot: Point = [corner[0] - Math.max(0, about(0.34, 0.16)), 1];
  const bow = about(-0.02, 0.05);
  const middle: Point = [(corner[0] + foot[0]) / 2 + bow, between(0.46, 0.58)];
  const wave: Point = [(start[0] + corner[0]) / 2, (start[1] + corner[1]) / 2 + about(0.01, 0.03)];
  const bar = [start, wave, corner, corner];
  const tick: Point = [start[0] + about(-0.01, 0.03), start[1] + between(0.06, 0.22)];
  return { path: [...(often(0.2) ? [tick, start, ...bar] : bar), middle, foot], middle };
}

export const seven: readonly Form[] = [
  { name: 'plain', share: 0.76, write: (hand) => [angle(hand).path] },
  {
    name: 'crossed',
    share: 0.24,
    write: (hand) => {
      const { about, between } = hand;
      const { path, middle } = angle(hand);
      const [x, y] = [middle[0] + about(0, 0.04), middle[1] + about(0.01, 0.05)];
      const rise = about(0.02, 0.05);
      return [
        path,
        [
          [x - between(0.12, 0.28), y + rise],
          [x + between(0.12, 0.28), y - rise],
        ],
      ];
    },
  },
];
