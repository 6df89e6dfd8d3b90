import {
  copy,
  initialize,
  parameters,
  plain,
  stateOf,
  train,
  type Backend,
  type Layer,
  type Tensor,
} from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { imageBatches } from '#samples/imageSet.ts';
import { shapes } from '#samples/shapes/index.ts';
import type { Job, Report } from '../kit/work/job.ts';
import { SIDE } from './picture.ts';

export const lessons = { digits, shapes };
export type LessonName = keyof typeof lessons;

export interface TeachingOrder {
  readonly layers: readonly Layer[];
  readonly seed: number;
  readonly lesson: LessonName;
  /** what it begins with, in the order of the engine's `parameters` */
  readonly weights: readonly Tensor[];
}

/** How far a network has come. */
export interface Progress {
  readonly steps: number;
  /** of the steps since the last time, each on pictures that it had not seen */
  readonly loss: number;
  readonly accuracy: number;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

export const STEPS = 600;
const TOLD = 20;
const BATCH = 32;

/** Why a design cannot be taught; null if it can. */
export function unteachable(outputs: readonly number[], lesson: LessonName): string | null {
  const { classes, name } = lessons[lesson];
  if (outputs.length === 1 && outputs[0] === classes.length) return null;
  return (
    `To be trained on ${name.toLowerCase()} a network has to end in a list of ${classes.length} numbers, ` +
    `a score for each class: this one ends in ${outputs.join(' × ')}.`
  );
}

/** Shows a network one new picture after the other, by Adam, with the classes to say. */
export function* teaching(
  { layers, seed, lesson, weights }: TeachingOrder,
  backend: Backend,
): Generator<Report<Progress> | undefined, void> {
  // The loss makes shares of scores by itself.
  const scoring = layers.at(-1)?.type === 'softmax' ? layers.slice(0, -1) : layers;
  const net = copy(initialize(scoring, [1, SIDE, SIDE], seed), weights);
  const batches = imageBatches(lessons[lesson], { seed, size: BATCH });
  let [steps, loss, right] = [0, 0, 0];
  for (const step of train(net, batches, { optimizer: 'adam', learningRate: 0.002 }, backend)) {
    steps++;
    loss += step.loss / TOLD;
    right += step.accuracy / TOLD;
    if (!Number.isFinite(step.loss)) throw new RangeError('the numbers ran away: begin with another seed');
    if (steps % TOLD > 0) {
      yield;
      continue;
    }
    yield { done: steps / STEPS, answer: { steps, loss, accuracy: right, tensors: stateOf(step.net) } };
    if (steps >= STEPS) return;
    [loss, right] = [0, 0];
  }
}

/** The same on the fastest backend there is, which is loaded when it is first asked for. */
export const teach: Job<TeachingOrder, Progress> = async function* (order) {
  const { simd } = await import('#engine/simd/index.ts');
  yield* teaching(order, (await simd()) ?? plain);
};

export const orderFor = (
  net: Parameters<typeof parameters>[0],
  { layers, seed }: { readonly layers: readonly Layer[]; readonly seed: number },
  lesson: LessonName,
): TeachingOrder => ({ layers, seed, lesson, weights: parameters(net) });
