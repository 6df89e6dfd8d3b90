import { random } from '#engine/index.ts';
import { greysOf } from './greys.ts';
import { digits } from './index.ts';

/** One of many drawn digits: its class, and its number within it. */
export interface Which {
  readonly digit: string;
  readonly sample: number;
}

interface Numbered {
  readonly ink: Float64Array;
  /** as one draws on it */
  readonly greys: number[][];
}

let last: (Which & { readonly drawn: Numbered }) | null = null;

/** A drawn digit by its class and its number. */
export function numbered({ digit, sample }: Which): Numbered {
  // While somebody draws on it or moves it, the same one is asked for again and again.
  if (last?.digit === digit && last.sample === sample) return last.drawn;
  const label = Number(digit);
  const ink = digits.draw(random(10 * sample + label), label);
  last = { digit, sample, drawn: { ink, greys: greysOf(ink) } };
  return last.drawn;
}
