import { random } from '#engine/index.ts';
import { digits } from './index.ts';

interface Which {
  readonly digit: string;
  readonly sample: number;
}

/** The strongest ink of a drawing. */
const INK = 9;

let last: (Which & { readonly rows: number[][] }) | null = null;

/** A drawn digit by its class and its number, in ten greys, as whoever draws has them. */
export function inGreys({ digit, sample }: Which): number[][] {
  // While somebody draws, the same one is asked for again and again.
  if (last?.digit === digit && last.sample === sample) return last.rows;
  const label = Number(digit);
  const ink = digits.draw(random(10 * sample + label), label);
  const rows = Array.from({ length: digits.side }, (_, row) =>
    Array.from(ink.slice(row * digits.side, (row + 1) * digits.side), (value) => Math.round(INK * value)),
  );
  last = { digit, sample, rows };
  return rows;
}
