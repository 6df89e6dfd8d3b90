import { forward, predictions, type Network } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { imageBatches } from '#samples/imageSet.ts';
import { without } from '#trace/ablation.ts';
import type { Report } from '../kit/work/job.ts';
import { backend, named, network } from './network.ts';

/** How many drawn digits the network is tried on, and in how many goes. */
const COUNT = 300;
const GO = 10;

/** How many digits of each class were tried, and how many of them found, with all filters and without some. */
export interface Tally {
  readonly of: readonly number[];
  readonly intact: readonly number[];
  readonly reduced: readonly number[];
}

/** Tries the network on fresh digits, as it is and with some filters switched off. */
export function* tally({ off }: { readonly off: readonly number[] }): Generator<Report<Tally>> {
  const nets = [network, without(network, named(off))] as const;
  const [of, intact, reduced] = [0, 1, 2].map(() => digits.classes.map(() => 0)) as [
    number[],
    number[],
    number[],
  ];
  let tried = 0;
  for (const { input, labels } of imageBatches(digits, { seed: 2, size: GO })) {
    const said = nets.map((net: Network) => predictions(forward(net, input, {}, backend).at(-1)!.output));
    for (let i = 0; i < GO; i++) {
      const label = labels[i]!;
      of[label]! += 1;
      if (said[0]![i] === label) intact[label]! += 1;
      if (said[1]![i] === label) reduced[label]! += 1;
    }
    tried += GO;
    yield {
      done: tried / COUNT,
      answer: { of: [...of], intact: [...intact], reduced: [...reduced] },
    };
    if (tried === COUNT) return;
  }
}
