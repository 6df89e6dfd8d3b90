import { printLayers } from '#course/layerText.ts';
import { forward, initialize, tensor, withState } from '#engine/index.ts';
import type { Layer, Network, Pass, Shape, Tensor } from '#engine/index.ts';
import { SIDE } from '#samples/centre.ts';
import type { Report } from '../kit/work/job.ts';
import { fillByHand } from './hands.ts';

export const input: Shape = [1, SIDE, SIDE];

/** Layers that fit, to be worked out for a picture. */
export interface Order {
  readonly layers: readonly Layer[];
  readonly seed: number;
  readonly pixels: Float64Array;
  readonly weights: ReadonlyMap<string, Tensor> | null;
}

export interface Worked {
  readonly net: Network;
  readonly passes: readonly Pass[];
  /** why weights that were brought along are not in use */
  readonly unfit: string | null;
}

/** What was worked out elsewhere, and what was asked for then. */
export interface Answered {
  readonly order: Order;
  readonly worked: Worked;
}

/** The last one, layer by layer. */
let last:
  | (Pick<Order, 'seed' | 'pixels'> & {
      readonly weights: unknown;
      readonly steps: readonly Step[];
    })
  | null = null;

interface Step {
  readonly text: string;
  readonly pass: Pass;
}

/** Layer by layer. What stands in front of the first change is what it was the last time. */
export function* working({ layers, seed, pixels, weights }: Order): Generator<Report<Worked>, void> {
  const { net, unfit } = numbered({ layers, seed, weights });
  const source = unfit === null ? weights : null;
  const isKnown = last?.seed === seed && last.pixels === pixels && last.weights === source;
  const known = isKnown ? last!.steps : [];
  const steps: Step[] = [];
  let same = true;
  for (const [index, unit] of net.units.entries()) {
    const text = printLayers([unit.layer], true);
    same &&= known[index]?.text === text;
    const before: Tensor = steps.at(-1)?.pass.output ?? tensor([1, ...input], pixels);
    const alone = {
      layers: [unit.layer],
      inputShape: before.shape.slice(1),
      units: [unit],
    };
    steps.push({
      text,
      pass: same ? known[index]!.pass : forward(alone, before)[0]!,
    });
    yield { done: (index + 1) / (layers.length + 1) };
  }
  last = { seed, pixels, weights: source, steps };
  const passes = steps.map(({ pass }) => pass);
  yield {
    done: 1,
    answer: {
      net: { ...net, units: passes.map(({ unit }) => unit) },
      passes,
      unfit,
    },
  };
}

/** What it comes to, here and now. */
export function worked(order: Order): Worked {
  let answer: Worked | undefined;
  for (const report of working(order)) ({ answer } = report);
  return answer!;
}

/** The layers with their numbers: random ones, those by hand, and those that were brought along, if they fit. */
function numbered({ layers, seed, weights }: Omit<Order, 'pixels'>): Pick<Worked, 'net' | 'unfit'> {
  const random = initialize(layers, input, seed);
  fillByHand(random);
  if (!weights) return { net: random, unfit: null };
  try {
    const net = withState(random, weights);
    fillByHand(net);
    return { net, unfit: null };
  } catch (error) {
    return { net: random, unfit: (error as Error).message };
  }
}
