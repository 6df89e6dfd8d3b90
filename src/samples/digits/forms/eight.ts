import type { Form } from '../form.ts';
import type { Hand } from '../hand.ts';
import type { Path, Point } from '../path.ts';
import { arc } from '../path.ts';

/**
 * The figure that crosses itself: while y swings once from the top to the foot and back, x swings twice. `upper` and
 * `lower` are half the widths of the two loops, `waist` is where they cross.
 */
function crossed({ about, often, haste }: Hand): Path {
  const [waist, upper, lower] = [about(0.46, 0.06), about(0.23, 0.06), about(0.27, 0.06)];
  const [lean, aside] = [about(0.02, 0.06), about(0, 0.04)];
  const from = often(0.75) ? about(0.5, 0.45) : about(0, 1.5);
  const turn = 2 * Math.PI + about(0, 0.25 + 0.3 * haste);
  const slip = about(0, 0.06);
  const pieces = 26;
  return Array.from({ length: pieces + 1 }, (_, i): Point => {
    const angle = from + (turn * i) / pieces;
    const height = (1 - Math.cos(angle)) / 2;
    const above = height < 0.5;
    const y = above ? 2 * height * waist : waist + (2 * height - 1) * (1 - waist);
    const x = Math.sin(2 * angle) * (above ? -upper : -lower);
    return [x + lean * (1 - 2 * y) + aside * Math.cos(angle) + (slip * i) / pieces, y];
  });
}

/** An S, and a line back up to where it began, or near. */
function closedS({ about, between }: Hand): Path {
  const [upper, lower, waist] = [about(0.24, 0.05), about(0.27, 0.06), about(0.46, 0.05)];
  const start: Point = [upper * between(0.6, 1.05), between(0.02, 0.16)];
  return [
    start,
    [about(0.02, 0.04), -0.01],
    [-upper, waist * 0.42],
    [-upper * 0.6, waist * 0.8],
    [about(0, 0.04), waist],
    [lower * 0.75, waist + (1 - waist) * 0.28],
    [lower, waist + (1 - waist) * 0.58],
    [about(0, 0.05), 1],
    [-lower, waist + (1 - waist) * 0.6],
    [-lower * 0.55, waist + (1 - waist) * 0.25],
    [about(0.03, 0.05), waist - 0.06],
    [start[0] * between(0.5, 1.2), start[1] + between(-0.06, 0.16)],
  ];
}

/** Two rings, of which one may be larger: they touch, overlap a little, or miss each other by as much. */
function rings({ about, haste }: Hand): Path[] {
  const waist = about(0.46, 0.06);
  const ring = (top: number, foot: number, from: number) =>
    arc({
      x: about(0, 0.05),
      y: (top + foot) / 2,
      across: ((foot - top) / 2) * about(1.05, 0.15),
      down: (foot - top) / 2,
      from: from + about(0, 30),
      turn: -360 + about(-5, 14 + 12 * haste),
      grow: about(0, 0.06),
    });
  return [ring(0, waist + about(0.02, 0.03), -80), ring(waist - about(0.02, 0.03), 1, -90)];
}

export const eight: readonly Form[] = [
  { name: 'crossing', share: 0.55, write: (hand) => [crossed(hand)] },
  { name: 'an S closed', share: 0.27, write: (hand) => [closedS(hand)] },
  { name: 'two rings', share: 0.18, write: rings },
];
