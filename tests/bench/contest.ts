import { initialize, random, tensor } from '../../src/engine/index.ts';
import type { Contestant, Run } from './contestant.ts';
import { convnet } from './convnetjs.ts';
import { onnx } from './onnx.ts';
import { ours } from './ours.ts';
import { peaks } from './peak.ts';
import { convolutions, training } from './shapes.ts';
import { tensorflows } from './tfjs.ts';

/** How each contestant did at one task, and what a run of it amounts to. */
export interface Result {
  readonly task: string;
  readonly unit: 'GFLOP/s' | 'images/s';
  /** floating-point operations in billions, or images, in one run */
  readonly amount: number;
  readonly milliseconds: Readonly<Record<string, Milliseconds>>;
}

/** Of a run: the median, and the least, which is what a machine that is busy with other things disturbs the least. */
export interface Milliseconds {
  readonly median: number;
  readonly best: number;
}

/** Every task, one after the other; within a task the contestants take turns, so that a slow moment hits them all. */
export async function contest(rounds: number, wasm: { tfjs: string; onnx: string }): Promise<Result[]> {
  const contestants = [
    ...(await ours()),
    ...(await peaks()),
    ...(await tensorflows(wasm.tfjs)),
    onnx(wasm.onnx),
    convnet,
  ];
  const results: Result[] = [];
  for (const shape of convolutions) results.push(await convolutionResult(contestants, shape, rounds));
  return [...results, await trainingResult(contestants, rounds)];
}

async function convolutionResult(
  contestants: readonly Contestant[],
  shape: (typeof convolutions)[number],
  rounds: number,
): Promise<Result> {
  const { name, batch, channels, height, width, filters, kernel } = shape;
  const input = normals([batch, channels, height, width], 1);
  const weight = normals([filters, channels, kernel, kernel], 2);
  const bias = normals([filters], 3);
  const runs: { name: string; run: Run }[] = [];
  let first: number[] | undefined;
  for (const one of contestants) {
    const { run, output } = await one.convolution(shape, input, weight, bias);
    runs.push({ name: one.name, run });
    await run();
    if (!output) continue;
    const values = Array.from(await output());
    first ??= values;
    const off = values.reduce((most, value, i) => Math.max(most, Math.abs(value - first![i]!)), 0);
    if (!(off < 1e-3) || values.length !== first.length)
      throw new Error(`${one.name} differs from ours by ${off}`);
  }
  // A multiplication and an addition for each weight at each place; padding counts, as everybody computes it.
  const amount = (2 * batch * filters * height * width * channels * kernel ** 2) / 1e9;
  return { task: name, unit: 'GFLOP/s', amount, milliseconds: await measured(runs, rounds) };
}

async function trainingResult(contestants: readonly Contestant[], rounds: number): Promise<Result> {
  const { name, batch, side, classes, layers } = training;
  const start = initialize(layers, [1, side, side], 4);
  const input = normals([batch, 1, side, side], 5);
  const labels = Array.from({ length: batch }, (_, i) => i % classes);
  const runs = contestants.flatMap((one) =>
    one.training ? [{ name: one.name, ...one.training(start, input, labels) }] : [],
  );
  // Three steps that must go the same way: the same loss before, and the same learning.
  for (let step = 0; step < 3; step++) {
    for (const { run } of runs) await run();
    for (const { name, loss } of runs) {
      const off = Math.abs(loss() - runs[0]!.loss());
      if (!(off < 1e-2))
        throw new Error(`${name} has a loss of ${loss()} in step ${step + 1}, ours is ${runs[0]!.loss()}`);
    }
  }
  return { task: name, unit: 'images/s', amount: batch, milliseconds: await measured(runs, rounds) };
}

async function measured(
  runs: readonly { name: string; run: Run }[],
  rounds: number,
): Promise<Record<string, Milliseconds>> {
  // A sample is as many runs as fit in some 20 ms: browsers have coarse clocks, and whoever trains runs one step after the
  // other, with what it works on in the caches.
  const repeats: number[] = [];
  for (const { run } of runs) {
    for (let warm = 0; warm < 5; warm++) await run();
    repeats.push(Math.max(1, Math.round(20 / (await timed(run, 3)))));
  }
  const times = runs.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, { run }] of runs.entries()) times[i]!.push(await timed(run, repeats[i]!));
  return Object.fromEntries(
    runs.map(({ name }, i) => [name, { median: median(times[i]!), best: Math.min(...times[i]!) }]),
  );
}

/** Milliseconds a run. */
async function timed(run: Run, repeats: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) {
    const done = run();
    if (done) await done;
  }
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
