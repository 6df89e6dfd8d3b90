import {
  copy,
  parameters,
  plain,
  train,
  type Backend,
  type Batch,
  type TrainOptions,
} from '#engine/index.ts';
import type { IdxSet } from '#samples/idx.ts';
import type { Report } from '../kit/work/job.ts';
import { beginning } from './network.ts';
import { orderOf } from './order.ts';
import type { Settings } from './settings.ts';
import { isOver, type Shot, type Snapshot } from './snapshot.ts';
import { stacked } from './stacked.ts';
import type { Supply } from './supply.ts';
import { trial } from './trial.ts';

export interface TrainingOrder {
  readonly settings: Settings;
  readonly own: IdxSet | null;
  /** Where to go on; null to begin. */
  readonly from: Snapshot | null;
}

/** What is told: once, on what it is trained and with what; and one snapshot after the other. */
export type TrainingNews =
  | {
      readonly samples: readonly Shot[];
      readonly unseen: number;
      readonly fast: boolean;
    }
  | { readonly snapshot: Snapshot };

/**
 * Trains for as long as it is wanted, from a snapshot or from the beginning. Snapshots lie the further apart the longer
 * it has gone on, by what the network has seen alone: wherever one begins, it is the same run.
 */
export function* training(
  { settings, from }: Pick<TrainingOrder, 'settings' | 'from'>,
  supply: Supply,
  backend: Backend,
): Generator<Report<TrainingNews> | undefined, void> {
  yield told({
    samples: samplesOf(supply),
    unseen: supply.unseenCount,
    fast: backend !== plain,
  });

  const start = beginning(supply.classes, settings.seed);
  const net = from ? copy(start, from.weights) : start;
  if (!from) {
    const result = yield* trial(net, supply, backend);
    yield told({ snapshot: { ...nothing, weights: parameters(net), result } });
  }
  let last = from ?? nothing;
  let [images, loss, right, since] = [last.images, 0, 0, performance.now()];
  let beginsAt = since;
  const batch = Number(settings.batch);
  for (const step of train(
    net,
    batchesFrom(images, batch, supply, settings.seed),
    optionsOf(settings, from),
    backend,
  )) {
    images += batch;
    loss += batch * step.loss;
    right += batch * step.accuracy;
    if (Number.isFinite(step.loss) && images < nextAfter(last.images, batch)) {
      yield;
      continue;
    }
    const [seen, trained] = [images - last.images, (performance.now() - since) / 1000];
    const result = yield* trial(step.net, supply, backend);
    const now = performance.now();
    const snapshot: Snapshot = {
      images,
      steps: last.steps + seen / batch,
      training: { loss: loss / seen, accuracy: right / seen },
      result: Number.isFinite(step.loss + result.loss) ? result : null,
      weights: parameters(step.net),
      memory: step.memory,
      optimizer: settings.optimizer,
      seconds: last.seconds + (now - beginsAt) / 1000,
      pace: seen / trained,
    };
    yield told({ snapshot });
    if (isOver(snapshot)) return;
    last = snapshot;
    [loss, right, since, beginsAt] = [0, 0, now, now];
  }
}

const told = (answer: TrainingNews): Report<TrainingNews> => ({
  done: 0,
  answer,
});

const nothing: Omit<Snapshot, 'weights'> = {
  ...{
    images: 0,
    steps: 0,
    training: null,
    result: null,
    memory: null,
    optimizer: null,
    seconds: 0,
    pace: 0,
  },
};

/** A twelfth further each time: close where much changes, and never too many. */
const nextAfter = (images: number, batch: number) => images + Math.max(batch, Math.floor(images / 12));

function* batchesFrom(place: number, size: number, supply: Supply, seed: number): Generator<Batch> {
  const order = orderOf(supply.count, seed);
  for (let from = place; ; from += size) {
    const { inputs, labels } = stacked(Array.from({ length: size }, (_, i) => supply.at(order(from + i))));
    yield { input: inputs, labels };
  }
}

function optionsOf({ optimizer, rate }: Settings, from: Snapshot | null): TrainOptions {
  const learningRate = Number(rate);
  const memory = from?.memory && from.optimizer === optimizer ? { memory: from.memory } : {};
  if (optimizer === 'adam') return { optimizer, learningRate, ...memory };
  return {
    optimizer: 'sgd',
    learningRate,
    momentum: optimizer === 'momentum' ? 0.9 : 0,
    ...memory,
  };
}

/** The first unseen picture of each class. */
function samplesOf({ classes, unseen, unseenCount }: Supply): readonly Shot[] {
  const samples = new Map<number, Shot>();
  for (let i = 0; i < unseenCount && samples.size < classes; i++) {
    const shot = unseen(i);
    if (!samples.has(shot.label)) samples.set(shot.label, shot);
  }
  return [...samples.values()].sort((a, b) => a.label - b.label);
}
