import type { Hand } from './hand.ts';
import type { Line } from './line.ts';

/**
 * How wide a hand's strokes are along their way: wider where it presses, which many do on the way down, narrower where the
 * pen comes down or is lifted in passing, and once in a while nothing at all, where a pen skips.
 */
export function pressure(hand: Hand): (line: Line) => number[] {
  const { pen, about, between, often } = hand;
  const pressing = about(0.05, 0.1);
  const [beginning, end] = [fading(hand), fading(hand)];
  const skips = often(0.03);
  return ({ x, y }) => {
    const [swell, phase] = [about(0, 0.12), between(0, 2 * Math.PI)];
    const last = x.length - 1;
    const skip = skips ? Math.floor(between(0.2, 0.8) * last) : Infinity;
    const radius: number[] = [];
    for (let i = 0; i <= last; i++) {
      const [before, after] = [Math.max(0, i - 1), Math.min(last, i + 1)];
      const [across, down] = [x[after]! - x[before]!, y[after]! - y[before]!];
      const falls = down / (Math.sqrt(across * across + down * down) || 1);
      const ends = Math.min(1, beginning + 0.15 * i, end + 0.15 * (last - i));
      const width = pen * ends * (1 + pressing * falls + swell * Math.sin(phase + 0.15 * i));
      // So narrow that it covers no pixel.
      radius.push(i === skip || i === skip + 1 ? -0.5 : width);
    }
    return radius;
  };
}

/** What is left of the pen's width at an end of a stroke. */
const fading = ({ haste, often, between }: Hand): number => (often(0.2 + 0.4 * haste) ? between(0.4, 1) : 1);
