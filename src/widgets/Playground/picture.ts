import { random } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { shapes } from '#samples/shapes/index.ts';

export const SIDE = 28;

/** Cells hold whole numbers from 0, paper, to 9, ink: as many as a finger tells apart, and an address carries. */
export const INK = 9;

const written = (digit: number) => () => digits.draw(random(11 + digit), digit);
const drawn = (name: string, seed: number) => () => shapes.draw(random(seed), shapes.classes.indexOf(name));

const sampled = {
  three: { label: 'A three', draw: written(3) },
  seven: { label: 'A seven', draw: written(7) },
  eight: { label: 'An eight', draw: written(8) },
  circle: { label: 'A circle', draw: drawn('circle', 5) },
  star: { label: 'A star', draw: drawn('star', 6) },
  blank: { label: 'Blank paper', draw: () => new Float64Array(SIDE * SIDE) },
};
export type SampleName = keyof typeof sampled;
export const samples: Readonly<Record<SampleName, { readonly label: string }>> = sampled;

const made = new Map<SampleName, number[][]>();

/** A sample as it is drawn on. */
export function sample(name: SampleName): number[][] {
  const known = made.get(name);
  if (known) return known;
  const data = sampled[name].draw();
  const rows = Array.from({ length: SIDE }, (_, row) =>
    Array.from(data.slice(row * SIDE, (row + 1) * SIDE), (ink) => Math.round(ink * INK)),
  );
  made.set(name, rows);
  return rows;
}

const ink = new WeakMap<readonly (readonly number[])[], Float64Array>();

/** What the network gets: 0 is paper, 1 is ink. Of the same drawing it is the same. */
export function inked(rows: readonly (readonly number[])[]): Float64Array {
  const known = ink.get(rows);
  if (known) return known;
  const pixels = Float64Array.from(rows.flat(), (cell) => cell / INK);
  ink.set(rows, pixels);
  return pixels;
}
