import { random } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { inRows } from '../kit/rows.ts';

interface Which {
  readonly digit: string;
  readonly sample: number;
}

let last: (Which & { readonly rows: number[][] }) | null = null;

/** A drawn digit by its class and its number, in ten greys, as whoever draws has them. */
export function sampleRows({ digit, sample }: Which): number[][] {
  // While somebody draws, the same one is asked for again and again.
  if (last?.digit === digit && last.sample === sample) return last.rows;
  const label = Number(digit);
  const ink = digits.draw(random(10 * sample + label), label);
  const rows = inRows(
    Array.from(ink, (value) => Math.round(9 * value)),
    digits.side,
  );
  last = { digit, sample, rows };
  return rows;
}
