import type { Tensor } from '#engine/index.ts';
import { conv2d, conv2dGrad, tensor } from '#engine/index.ts';
import type { Trace } from './trace.ts';

/**
 * A kernel that is learned: gradient descent on pairs of a picture x and the map t that should come of it, one pair a
 * step and all of them in turn.
 *
 *     o = w ⋆ x        e = o − t        L = Σ e² / n        g = ∂L/∂w = 2/n · Σ e · x        w ← w − λ·g
 *
 * n is the number of cells in t; in g, each e meets the pixel that the weight lay on.
 */
export interface DescentParams {
  readonly pairs: readonly Pair[];
  /** the kernel to begin with, [1, 1, k_h, k_w] */
  readonly start: Tensor;
  /** the learning rate λ */
  readonly rate: number;
  /** there are no more steps than this */
  readonly most: number;
}

export interface Pair {
  readonly input: Tensor;
  readonly target: Tensor;
}

/** The kernel after some steps, and what the pair whose turn it is says of it. */
export interface DescentStep {
  readonly index: number;
  /** which pair's turn it is, from 0 */
  readonly pair: number;
  readonly weight: Tensor;
  readonly output: Tensor;
  /** e = o − t */
  readonly error: Tensor;
  /** g: the next step takes λ times as much off the weights */
  readonly gradient: Tensor;
  /** the mean of the losses of all pairs */
  readonly loss: number;
}

export interface DescentTrace extends Trace<DescentStep> {
  readonly losses: readonly number[];
  readonly weights: readonly Tensor[];
  /** Whether there is nothing left to learn, or the loss has run away; else the steps were over before. */
  readonly end: 'settled' | 'lost' | 'over';
  /** An output cell without a plane stands for the step of its column, as on a curve. */
  readonly touching: Trace['touching'];
}

/** Losses at which a run ends. */
const SETTLED = 1e-6;
const LOST = 1e4;

export function traceDescent({ pairs, start, rate, most }: DescentParams): DescentTrace {
  const all = joined(pairs);
  const lossOf = (weight: Tensor): number => lossOver(all, weight);
  const turn = (index: number): Pair => pairs[index % pairs.length]!;
  const gradientOf = (index: number, weight: Tensor): Tensor =>
    slope(turn(index), weight, errorOf(turn(index), weight));

  const weights = [start];
  const losses = [lossOf(start)];
  while (weights.length <= most && losses.at(-1)! > SETTLED && losses.at(-1)! < LOST) {
    const weight = weights.at(-1)!;
    const next = less(weight, gradientOf(weights.length - 1, weight), rate);
    weights.push(next);
    losses.push(lossOf(next));
  }

  function step(index: number): DescentStep {
    const weight = weights[index];
    if (!weight) throw new RangeError(`index must be from 0 to ${weights.length - 1}, not ${index}`);
    const error = errorOf(turn(index), weight);
    return {
      ...{ index, pair: index % pairs.length, weight, error, loss: losses[index]! },
      output: conv2d(turn(index).input, weight, null),
      gradient: slope(turn(index), weight, error),
    };
  }

  const last = losses.at(-1)!;
  return {
    ...{ losses, weights, step, length: weights.length },
    end: last <= SETTLED ? 'settled' : last < LOST ? 'over' : 'lost',
    touching: ({ grid, column, plane }) =>
      grid === 'output' && plane === undefined && column in weights ? [column] : [],
  };
}

/** Pairs of one size as a single batch, so that one convolution answers for all of them. */
export function joined(pairs: readonly Pair[]): Pair {
  const batch = (tensors: readonly Tensor[]): Tensor =>
    tensor(
      [tensors.length, ...tensors[0]!.shape.slice(1)],
      tensors.flatMap(({ data }) => [...data]),
    );
  return { input: batch(pairs.map(({ input }) => input)), target: batch(pairs.map(({ target }) => target)) };
}

/** How wrong a kernel is on a pair, or on all of a batch. */
export const lossOver = (pair: Pair, weight: Tensor): number => meanSquare(errorOf(pair, weight));

function errorOf({ input, target }: Pair, weight: Tensor): Tensor {
  const { shape, data } = conv2d(input, weight, null);
  return { shape, data: data.map((value, i) => value - target.data[i]!) };
}

function meanSquare({ data }: Tensor): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i]! * data[i]!;
  return sum / data.length;
}

/** The loss is a mean of squares, and the slope of a square is twice its root. */
function slope({ input }: Pair, weight: Tensor, { shape, data }: Tensor): Tensor {
  const outputGrad = { shape, data: data.map((value) => (2 * value) / data.length) };
  return conv2dGrad(input, weight, outputGrad).weight;
}

const less = ({ shape, data }: Tensor, gradient: Tensor, rate: number): Tensor => ({
  shape,
  data: data.map((value, i) => value - rate * gradient.data[i]!),
});
