import type { Random } from '#engine/index.ts';

/** Who writes, and how: what one person's strokes have in common, from a stream of such people. */
export interface Hand {
  /** 0 slow and careful … 1 in haste: corners turn into curves, loops stay open or collapse */
  readonly haste: number;
  /** how far the letters lean to the right, as a share of their height */
  readonly slant: number;
  /** how wide they are written, against the usual */
  readonly breadth: number;
  /** radius of the pen in pixels of the finished picture */
  readonly pen: number;
  /** evenly from all between */
  between(low: number, high: number): number;
  /** from the bell curve, but never more than twice its spread from the middle */
  about(middle: number, spread: number): number;
  /** true that often */
  often(share: number): boolean;
}

export function someHand(stream: Random): Hand {
  const between = (low: number, high: number) => low + (high - low) * stream.uniform();
  const often = (share: number) => stream.uniform() < share;
  const about = (middle: number, spread: number): number => {
    const deviation = stream.normal();
    return Math.abs(deviation) < 2 ? middle + spread * deviation : about(middle, spread);
  };
  const haste = stream.uniform();
  const narrow = about(0, 0.25);
  return {
    haste,
    // Whoever writes fast leans more.
    slant: about(0.08 + 0.2 * haste, 0.22),
    breadth: Math.exp(-narrow),
    // Nobody writes narrow with a thick pen: nothing could be read.
    pen: 1.3 * Math.exp(about(-0.4 * narrow, 0.3)),
    between,
    about,
    often,
  };
}
