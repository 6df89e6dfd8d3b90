import type { NetworkDesign } from '#course/networkDesign.ts';
import type { Backend, Dataset, Memory, Network } from '#engine/index.ts';
import { batches, initialize, train } from '#engine/index.ts';
import { rateAt, type Recipe } from './recipe.ts';

export interface Progress {
  /** rounds done */
  readonly round: number;
  readonly net: Network;
  /** over its last batch, before the step */
  readonly loss: number;
  readonly accuracy: number;
}

/** Trains a network on one round of pictures after the other, with Adam and a learning rate that falls. */
export async function* training(
  { layers, input }: NetworkDesign,
  recipe: Recipe,
  rounds: AsyncIterable<Dataset> | Iterable<Dataset>,
  backend: Backend,
): AsyncGenerator<Progress> {
  const steps = recipe.imagesInRound / recipe.batch;
  let net = initialize(layers, input, recipe.seed);
  let memory: Memory | undefined;
  let round = 0;
  for await (const pictures of rounds) {
    const options = { optimizer: 'adam', learningRate: rateAt(recipe, round), every: steps } as const;
    const inRound = batches(pictures, { size: recipe.batch, epochs: 1, seed: round });
    for (const snapshot of train(net, inRound, memory ? { ...options, memory } : options, backend)) {
      ({ net, memory } = snapshot);
      yield { round: ++round, net, loss: snapshot.loss, accuracy: snapshot.accuracy };
    }
  }
}
