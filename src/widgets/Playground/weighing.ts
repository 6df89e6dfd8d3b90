import { totals, volume, type Layer, type Row } from '#engine/index.ts';
import { inkOf } from '#samples/digits/greys.ts';
import { pathsOf } from './design.ts';
import type { Own } from './own.ts';
import { misfitOf, type Misfit } from './mends.ts';
import type { PlaygroundValues } from './parameters.ts';
import { rowsOf } from './rows.ts';
import { input, type Order } from './working.ts';

/** How much there is to do: what is light is done at once, what is heavy in a worker, and what is too much not at all. */
export type Weight = 'light' | 'heavy' | 'too much';

interface Weighed {
  readonly rows: readonly (Row | null)[];
  readonly misfit: Misfit | null;
  /** of the layers in the network's own list that fit */
  readonly parameters: number;
  readonly macs: number;
  /** of one picture, in numbers */
  readonly activations: number;
  readonly weight: Weight;
  readonly order: Order;
}

/** So many milliseconds an edit may take, at so many multiply-adds and random weights in one of them. */
const LIGHT = 12;
const PER_MILLISECOND = { macs: 700_000, parameters: 15_000 };
/** What is too much for a worker as well: for its time, and for the room that all the numbers take. */
const MOST_MACS = 1_500_000_000;
const MOST_NUMBERS = 6_000_000;

let last: {
  readonly of: readonly unknown[];
  readonly weighed: Weighed;
} | null = null;

/** A design's shapes and costs. Asked again for the same, it has them at hand. */
export function weighed({ layers, seed, image }: PlaygroundValues, own: Own): Weighed {
  const of = [layers, seed, image, own.weights];
  if (last?.of.every((one, index) => one === of[index])) return last.weighed;
  const made = weigh(layers, {
    ...{
      seed,
      pixels: inkOf(image),
      weights: own.weights?.tensors ?? null,
    },
  });
  last = { of, weighed: made };
  return made;
}

function weigh(layers: readonly Layer[], rest: Omit<Order, 'layers'>): Weighed {
  const misfit = misfitOf(layers, input);
  const rows = rowsOf(layers, input, misfit?.at ?? null);
  const fitting = misfit ? layers.slice(0, misfit.at[0]) : layers;
  const paths = pathsOf(layers);
  // A block counts what is inside of it.
  const { parameters, macs } = totals(
    rows.flatMap((row, index) => (row && paths[index]!.length === 1 ? [row] : [])),
  );
  const activations = rows.reduce((total, row) => total + (row ? volume(row.output) : 0), 0);
  const numbers = parameters + activations;
  const time = macs / PER_MILLISECOND.macs + parameters / PER_MILLISECOND.parameters;
  const weight = macs > MOST_MACS || numbers > MOST_NUMBERS ? 'too much' : time > LIGHT ? 'heavy' : 'light';
  return {
    rows,
    misfit,
    parameters,
    macs,
    activations,
    weight,
    order: { layers: fitting, ...rest },
  };
}
