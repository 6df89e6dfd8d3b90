import {
  copy,
  forward,
  initialize,
  plain,
  predictions,
  stateOf,
  train,
  type Backend,
  type Batch,
  type Network,
} from '#engine/index.ts';
import { SIDE } from '#samples/centre.ts';
import { idxDataset, type IdxSet } from '#samples/idx.ts';
import { imageBatches } from '#samples/imageSet.ts';
import type { Report } from '../kit/work/job.ts';
import { orderOf } from '../TrainingLab/order.ts';
import { lessons, STEPS, type Progress, type TeachingOrder } from './lessons.ts';

const TOLD = 20;
const BATCH = 32;
/** So many of the reader's pictures that are kept from training are asked each time. */
const ASKED = 200;

/** Shows a network one new picture after the other, by Adam, with the classes to say. */
export function* teaching(
  { layers, seed, lesson, own, weights, fixed }: TeachingOrder,
  backend: Backend = plain,
): Generator<Report<Progress> | undefined, void> {
  // The loss makes shares of scores by itself.
  const scoring = layers.at(-1)?.type === 'softmax' ? layers.slice(0, -1) : layers;
  const net = copy(initialize(scoring, [1, SIDE, SIDE], seed), weights);
  const batches = own ? ownBatches(own, seed) : imageBatches(drawn(lesson), { seed, size: BATCH });
  let [steps, loss, right] = [0, 0, 0];
  for (const step of train(net, batches, { optimizer: 'adam', learningRate: 0.002, fixed }, backend)) {
    steps++;
    loss += step.loss / TOLD;
    right += step.accuracy / TOLD;
    if (!Number.isFinite(step.loss)) throw new RangeError('the numbers ran away: begin with another seed');
    if (steps % TOLD > 0) {
      yield;
      continue;
    }
    const accuracy = own ? kept(step.net, own, backend) : right;
    yield {
      done: steps / STEPS,
      answer: { steps, loss, accuracy, tensors: stateOf(step.net) },
    };
    if (steps >= STEPS) return;
    [loss, right] = [0, 0];
  }
}

const drawn = (lesson: TeachingOrder['lesson']) => (lesson === 'shapes' ? lessons.shapes : lessons.digits);

/** A fifth of the reader's pictures is kept from training. */
const trainedOn = ({ count }: IdxSet): number => count - Math.ceil(count / 5);

function* ownBatches(own: IdxSet, seed: number): Generator<Batch, never> {
  const count = trainedOn(own);
  const order = orderOf(count, seed);
  const area = SIDE * SIDE;
  for (let place = 0; ; place += BATCH) {
    const chosen = Array.from({ length: BATCH }, (_, i) => order(place + i));
    const data = new Float64Array(BATCH * area);
    chosen.forEach((image, i) => {
      for (let cell = 0; cell < area; cell++) data[i * area + cell] = own.pixels[image * area + cell]! / 255;
    });
    yield {
      input: { shape: [BATCH, 1, SIDE, SIDE], data },
      labels: chosen.map((image) => own.labels[image]!),
    };
  }
}

/** How many of the pictures kept from training are told right. */
function kept(net: Network, own: IdxSet, backend: Backend): number {
  const from = trainedOn(own);
  const { inputs, labels } = idxDataset(own, from, from + ASKED);
  const said = predictions(forward(net, inputs, {}, backend).at(-1)!.output);
  return said.filter((guess, index) => guess === labels[index]).length / said.length;
}
