/** What the lesson says of numbers without computing it where it says so. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import {
  conv2d,
  conv2dGrad,
  crossEntropy,
  forward,
  initialize,
  matrix,
  readLayers,
  tensor,
} from '#engine/index.ts';
import { kernels } from '#samples/kernels.ts';
import { traceDescent } from '#trace/descent.ts';
import { AIM, BEND, lossAt, run as walk } from '#widgets/DescentWalk/run.ts';
import { declaration } from '#widgets/KernelLearner/parameters.ts';
import { isRecovered, run as learn } from '#widgets/KernelLearner/run.ts';
import { beginning } from '#widgets/TrainingLab/network.ts';
import { valuesOf } from '../widgets/settings.ts';

const learner = (given: Record<string, unknown> = {}) => learn(valuesOf(declaration, given));
const seeds = [1, 2, 3];

describe('one weight', () => {
  test('the valley is that of the formula, and so is its slope', () => {
    expect([BEND, AIM]).toEqual([1.5, 2]);
    for (const start of [-4, 3, 16]) {
      const { weight, gradient, loss } = walk({ rate: 3, start }).step(0);
      expect(loss).toBeCloseTo(1.5 * (weight.data[0]! - 2) ** 2, 12);
      expect(gradient.data[0]).toBeCloseTo(3 * (weight.data[0]! - 2), 12);
    }
  });

  test('a step multiplies the distance from the floor by 1 − 3λ', () => {
    for (const [rate, start] of [
      [1, -4],
      [6, 3],
      [14, 16],
    ] as const) {
      const { weights } = walk({ rate, start });
      const distances = weights.slice(0, 3).map(({ data }) => data[0]! - 2);
      for (const n of [0, 1])
        expect(distances[n + 1]).toBeCloseTo((1 - (2 * BEND * rate) / 20) * distances[n]!, 9);
    }
  });

  test('ten times the pixels bend the valley a hundred times as much', () => {
    const end = (pixels: number, rate: number) =>
      traceDescent({
        pairs: [{ input: matrix([[pixels, -pixels]]), target: matrix([[2 * pixels, -2 * pixels]]) }],
        ...{ start: matrix([[0]]), rate, most: 400 },
      }).end;
    expect([end(1, 0.9), end(1, 1.1)]).toEqual(['settled', 'lost']);
    expect([end(10, 0.009), end(10, 0.011)]).toEqual(['settled', 'lost']);
    expect(lossAt(2)).toBe(0);
  });
});

describe('nine weights', () => {
  test('noise teaches the target, textures do not in the same time, whatever the seed', () => {
    for (const seed of seeds) {
      const [noise, textures] = ['noise', 'textures'].map((pictures) => learner({ pictures, seed }));
      expect(noise!.end).toBe('settled');
      expect(textures!.end).toBe('over');
      expect(isRecovered(textures!.step(textures!.length - 1), textures!)).toBe(false);
    }
  });

  test('upright stripes settle the sums of the columns and nothing else', () => {
    const columns = (data: ArrayLike<number>) =>
      [0, 1, 2].map((column) => [0, 3, 6].reduce((sum, row) => sum + data[row + column]!, 0));
    for (const seed of seeds) {
      const run = learner({ pictures: 'stripes', rate: 2, seed });
      expect(run.end).toBe('settled');
      columns(run.weights.at(-1)!.data).forEach((sum, n) =>
        expect(sum).toBeCloseTo(columns(kernels.sobelX.rows.flat())[n]!, 1),
      );
      expect(isRecovered(run.step(run.length - 1), run)).toBe(false);
    }
  });

  test('a loss over all pairs may rise at a step', () => {
    const rises = ({ losses }: ReturnType<typeof learner>) =>
      losses.some((loss, n) => n > 0 && loss > losses[n - 1]!);
    expect(seeds.some((seed) => rises(learner({ rate: 12, seed })))).toBe(true);
  });

  test('one noisy pair is fitted better than its target would, and eight are not', () => {
    for (const seed of seeds) {
      const few = learner({ pairs: 1, spread: 5, seed });
      const target = few.pictures.map((input, n) => {
        const { data } = conv2d(input, few.aim, null);
        return (
          Array.from(data).reduce((sum, value, i) => sum + (value - few.maps[n]!.data[i]!) ** 2, 0) /
          data.length
        );
      });
      expect(few.losses.at(-1)).toBeLessThan(target[0]!);
      expect(few.unseen.at(-1)! / few.losses.at(-1)!).toBeGreaterThan(3);
      const many = learner({ pairs: 8, spread: 5, seed });
      expect(many.unseen.at(-1)! / many.losses.at(-1)!).toBeLessThan(1.8);
    }
  });

  test('two noisy pairs: about twice the loss on unseen ones, and further steps change little', () => {
    for (const seed of seeds) {
      const { losses, unseen } = learner({ pairs: 2, spread: 5, seed });
      expect(unseen.at(-1)! / losses.at(-1)!).toBeGreaterThan(1.5);
      expect(Math.abs(losses.at(-1)! / losses.at(-10)! - 1)).toBeLessThan(0.2);
    }
  });

  test('every task can be done', () => {
    const ends = (given: Record<string, unknown>) => {
      const run = learner(given);
      const found = isRecovered(run.step(run.length - 1), run);
      return { loss: run.losses.at(-1)!, unseen: run.unseen.at(-1)!, found, end: run.end };
    };
    expect(ends({ kernel: 'laplacian' }).found).toBe(true);
    expect(ends({ pictures: 'stripes', rate: 2 })).toMatchObject({ found: false, end: 'settled' });
    expect(ends({ pairs: 1, rate: 23 }).end).toBe('lost');
    expect(ends({ spread: 10, pairs: 8, rate: 2 }).unseen).toBeLessThan(1.2);
    expect(ends({ spread: 10 }).unseen).toBeGreaterThan(1.2);
    expect(walk({ rate: 6, start: -4 })).toMatchObject({ end: 'settled', length: 5 });
    expect(walk({ rate: 14, start: -4 }).end).toBe('lost');
  });
});

test('a gradient of the input from a single 1 upstream is the kernel as it is written', () => {
  const kernel = matrix(kernels.emboss.rows);
  const upstream = matrix([
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ]);
  const { input, bias } = conv2dGrad(tensor([1, 1, 5, 5]), kernel, upstream);
  expect([1, 2, 3].map((row) => [...input.data.slice(5 * row + 1, 5 * row + 4)])).toEqual(
    kernels.emboss.rows,
  );
  expect(bias.data[0]).toBe(1);
});

test('cross-entropy hands back the shares, less 1 for the right class', () => {
  for (const scores of [
    [2, 1, 0],
    [-1, 0.5, 3],
  ]) {
    const { grad } = crossEntropy(tensor([1, 3], scores), [1]);
    const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
    scores.forEach((score, n) =>
      expect(grad.data[n]).toBeCloseTo(Math.exp(score) / total - (n === 1 ? 1 : 0), 12),
    );
  }
});

test('the shapes behind the lines of PyTorch are those of the network that is trained, for a batch of N', () => {
  const lesson = readFileSync('content/lessons/build-one/1-training-in-your-browser.mdx', 'utf8');
  const batch = tensor([3, 1, 28, 28]);
  const ofN = ({ shape: [, ...shape] }: { shape: readonly number[] }) => ['N', ...shape].join(' × ');
  expect(lesson).toMatch(new RegExp(`for images, labels in batches: +# ${ofN(batch)}, and N classes'`));
  const scores = forward(beginning(10, 1), batch).at(-1)!.output;
  expect(lesson).toMatch(new RegExp(`scores = model\\(images\\) +# ${ofN(scores)}'`));
});

test('filters that are exchanged with their share of the next layer make the same answers', () => {
  const layers = readLayers([
    { type: 'conv2d', filters: 2, kernel: 3, bias: false },
    { type: 'relu' },
    { type: 'conv2d', filters: 1, kernel: 3, bias: false },
  ]);
  const [first, , second] = initialize(layers, [1, 7, 7], 3).units.map(({ weight }) => weight!);
  const swapped = ({ data }: { data: ArrayLike<number> }) => [
    ...Array.from(data).slice(9),
    ...Array.from(data).slice(0, 9),
  ];
  const input = tensor(
    [1, 1, 7, 7],
    Array.from({ length: 49 }, (_, n) => Math.sin(n)),
  );
  const answer = (one: ArrayLike<number>, other: ArrayLike<number>) => {
    const { shape, data } = conv2d(input, tensor([2, 1, 3, 3], one), null);
    const clipped = { shape, data: data.map((value) => Math.max(0, value)) };
    return conv2d(clipped, tensor([1, 2, 3, 3], other), null).data;
  };
  const exchanged = answer(swapped(first!), swapped(second!));
  answer(first!.data, second!.data).forEach((value, n) => expect(exchanged[n]).toBeCloseTo(value, 12));
});
