import { random } from '#engine/index.ts';
import { SIDE } from '#samples/centre.ts';
import { greysOf } from '#samples/digits/greys.ts';
import { digits } from '#samples/digits/index.ts';
import { shapes } from '#samples/shapes/index.ts';

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
  const rows = greysOf(sampled[name].draw());
  made.set(name, rows);
  return rows;
}
