import { createHash } from 'node:crypto';
import type { NetworkCard } from '#course/networkCard.ts';
import type { NetworkDesign } from '#course/networkDesign.ts';
import type { Backend, Dataset } from '#engine/index.ts';
import { initialize, readSafetensors, stateOf, withState, writeSafetensors } from '#engine/index.ts';
import { dataset } from '#samples/imageSet.ts';
import { evaluate } from './evaluation.ts';
import { imageSetOf } from './imageSetOf.ts';
import { trial, type Recipe } from './recipe.ts';
import { training, type Progress } from './training.ts';

export interface Made {
  /** of a safetensors file, in half floats */
  readonly weights: Uint8Array;
  readonly card: NetworkCard;
}

/** Trains a network, writes its weights down, and tries what was written on pictures that it has not seen. */
export async function made(
  design: NetworkDesign,
  recipe: Recipe,
  rounds: AsyncIterable<Dataset> | Iterable<Dataset>,
  backend: Backend,
  { count = trial.count, report }: { count?: number; report?: (progress: Progress) => void } = {},
): Promise<Made> {
  let net = initialize(design.layers, design.input, recipe.seed);
  for await (const progress of training(design, recipe, rounds, backend)) {
    net = progress.net;
    report?.(progress);
  }
  const weights = writeSafetensors(stateOf(net), { dtype: 'F16' });
  const set = imageSetOf(design.id);
  const kept = withState(net, readSafetensors(weights).tensors);
  const { seed, batch, learningRate } = recipe;
  const card = {
    ...{
      data: set.name,
      seed,
      images: recipe.rounds * recipe.imagesInRound,
      batch,
      learningRate,
    },
    sha256: createHash('sha256').update(weights).digest('hex'),
    triedOn: trial.seed,
    ...evaluate(kept, dataset(set, { seed: trial.seed, count }), design.classes.length, backend),
  };
  return { weights, card };
}

/** A matrix takes a line a row, as the project's format has it. */
export const cardText = (card: NetworkCard): string =>
  `${JSON.stringify(card, null, 2).replaceAll(/\[\s+([\d\s,]*?)\s+\]/g, (_, row: string) => `[${row.replaceAll(/\s+/g, ' ')}]`)}\n`;
