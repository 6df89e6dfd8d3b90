import { initialize, random, tensor } from '../../src/engine/index.ts';
import { convnet } from './convnetjs.ts';
import { ours } from './ours.ts';
import { convolutions, training } from './shapes.ts';
import { readyTensorflow, tensorflow } from './tfjs.ts';

/** Median milliseconds of each contestant at one task, and what a run of it amounts to. */
export interface Result {
  readonly task: string;
  readonly unit: 'GFLOP/s' | 'images/s';
  /** floating-point operations in billions, or images, in one run */
  readonly amount: number;
  readonly milliseconds: Readonly<Record<string, number>>;
}

const contestants = [ours, convnet, tensorflow];

/** Every task, one after the other; within a task the contestants take turns, so that a slow moment hits them all. */
export async function contest(rounds: number): Promise<Result[]> {
  await readyTensorflow();
  return [...convolutions.map((shape) => convolutionResult(shape, rounds)), trainingResult(rounds)];
}

function convolutionResult(shape: (typeof convolutions)[number], rounds: number): Result {
  const { name, batch, channels, side, filters, kernel } = shape;
  const input = normals([batch, channels, side, side], 1);
  const weight = normals([filters, channels, kernel, kernel], 2);
  const bias = normals([filters], 3);
  const runs = contestants.map((one) => ({ name: one.name, ...one.convolution(shape, input, weight, bias) }));
  runs.forEach(({ run }) => run());
  const [first, ...others] = runs.map(({ name, output }) => ({ name, values: Array.from(output()) }));
  for (const { name, values } of others) {
    const off = Math.max(...chunks(values.map((value, i) => Math.abs(value - first!.values[i]!))));
    if (!(off < 1e-3) || values.length !== first!.values.length)
      throw new Error(`${name} differs from ours by ${off}`);
  }
  // A multiplication and an addition for each weight at each place; padding counts, as everybody computes it.
  const amount = (2 * batch * filters * side * side * channels * kernel ** 2) / 1e9;
  return { task: name, unit: 'GFLOP/s', amount, milliseconds: measured(runs, rounds) };
}

/** The largest of each thousand, since Math.max takes only so many. */
function chunks(values: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(values.length / 1000) }, (_, i) =>
    Math.max(...values.slice(1000 * i, 1000 * i + 1000)),
  );
}

function trainingResult(rounds: number): Result {
  const { name, batch, side, classes, layers } = training;
  const start = initialize(layers, [1, side, side], 4);
  const input = normals([batch, 1, side, side], 5);
  const labels = Array.from({ length: batch }, (_, i) => i % classes);
  const runs = contestants.map((one) => ({ name: one.name, ...one.training(start, input, labels) }));
  // Three steps that must go the same way: the same loss before, and the same learning.
  for (let step = 0; step < 3; step++) {
    runs.forEach(({ run }) => run());
    for (const { name, loss } of runs) {
      const off = Math.abs(loss() - runs[0]!.loss());
      if (!(off < 1e-2))
        throw new Error(`${name} has a loss of ${loss()} in step ${step + 1}, ours is ${runs[0]!.loss()}`);
    }
  }
  return { task: name, unit: 'images/s', amount: batch, milliseconds: measured(runs, rounds) };
}

function measured(
  runs: readonly { name: string; run: () => void }[],
  rounds: number,
): Record<string, number> {
  // A sample is as many runs as fit in some 20 ms, because browsers have coarse clocks.
  const repeats = runs.map(({ run }) => {
    for (let warm = 0; warm < 5; warm++) run();
    return Math.max(1, Math.round(20 / timed(run, 3)));
  });
  const times = runs.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    runs.forEach(({ run }, i) => times[i]!.push(timed(run, repeats[i]!)));
  }
  return Object.fromEntries(runs.map(({ name }, i) => [name, median(times[i]!)]));
}

/** Milliseconds a run. */
function timed(run: () => void, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) run();
  return (performance.now() - start) / repeats;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2;
}

function normals(shape: readonly number[], seed: number) {
  const stream = random(seed);
  const filled = tensor(shape);
  for (let i = 0; i < filled.data.length; i++) filled.data[i] = stream.normal();
  return filled;
}
