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

/** A figure asks for the digit it shows, and for the one it would show untouched, again and again with every step. */
const KEPT = 4;
const kept = new Map<string, Numbered>();

/** A drawn digit by its class and its number. */
export function numbered({ digit, sample }: Which): Numbered {
  const name = `${digit} ${sample}`;
  const known = kept.get(name);
  if (known) return known;
  const label = Number(digit);
  const ink = digits.draw(random(10 * sample + label), label);
  const drawn = { ink, greys: greysOf(ink) };
  kept.set(name, drawn);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return drawn;
}
