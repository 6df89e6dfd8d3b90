import { expect, it } from 'vitest';

import {
  batchNorm2d,
  conv2d,
  describe,
  forward,
  initialize,
  random,
  readLayers,
  tensor,
  totals,
  type Tensor,
} from '#engine/index.ts';

const noise = (shape: number[], seed: number): Tensor => {
  const stream = random(seed);
  return tensor(
    shape,
    Array.from({ length: shape.reduce((a, b) => a * b) }, () => stream.normal()),
  );
};

it('two convolutions of 3 by 3 without padding are one of 5 by 5', () => {
  const [first, second] = [noise([3, 2, 3, 3], 1), noise([4, 3, 3, 3], 2)];
  const biases = noise([3], 3);
  const picture = noise([1, 2, 9, 9], 4);
  const twice = conv2d(conv2d(picture, first, biases), second, null);

  /** What both make of a picture of nothing, and of a single pixel in each place of a 5 by 5 window. */
  const both = (window: Tensor) => [...conv2d(conv2d(window, first, biases), second, null).data];
  const nothing = both(tensor([1, 2, 5, 5]));
  const joined = tensor([4, 2, 5, 5]);
  for (let place = 0; place < 50; place++) {
    const dot = tensor([1, 2, 5, 5]);
    dot.data[place] = 1;
    both(dot).forEach((answer, filter) => (joined.data[50 * filter + place] = answer - nothing[filter]!));
  }
  const once = conv2d(picture, joined, tensor([4], nothing));
  expect(once.shape).toEqual(twice.shape);
  once.data.forEach((value, i) => expect(value).toBeCloseTo(twice.data[i]!, 9));
});

it('without its poolings the network stores more, multiplies more, and its last maps see less', () => {
  const pool = { type: 'maxPool2d', size: 2 };
  const conv = (filters: number) => ({ type: 'conv2d', filters, kernel: 3, padding: 1 });
  const rows = (...pools: object[]) =>
    describe(
      readLayers([
        conv(32),
        ...pools,
        conv(64),
        ...pools,
        { type: 'flatten' },
        { type: 'linear', units: 10 },
      ]),
      [3, 32, 32],
    );
  const [pooled, bare] = [rows(pool), rows()];
  expect(totals(bare).parameters).toBeGreaterThan(totals(pooled).parameters);
  expect(totals(bare).macs).toBeGreaterThan(totals(pooled).macs);
  expect(bare[1]!.field.height.size).toBeLessThan(pooled[3]!.field.height.size);
});

it('without ReLU and with average pooling the network is one weighted sum of pixels for each score', () => {
  const build = (bent: boolean) => {
    const bend = bent ? [{ type: 'relu' } as const] : [];
    const pool = { type: bent ? 'maxPool2d' : 'avgPool2d', size: 2 } as const;
    const network = initialize(
      [
        ...[{ type: 'conv2d', filters: 4, kernel: 3, padding: 1 } as const, ...bend, pool],
        ...[{ type: 'conv2d', filters: 5, kernel: 3, padding: 1 } as const, ...bend, pool],
        ...[{ type: 'flatten' } as const, { type: 'linear', units: 3 } as const],
      ],
      [2, 8, 8],
      5,
    );
    return (picture: Tensor) => [...forward(network, picture).at(-1)!.output.data];
  };
  const [a, b] = [noise([1, 2, 8, 8], 6), noise([1, 2, 8, 8], 7)];
  const mixed = tensor(
    a.shape,
    a.data.map((value, i) => 2 * value + 3 * b.data[i]!),
  );
  /** How far the scores of the mixture are from the mixture of the scores. */
  const off = (bent: boolean) => {
    const scores = build(bent);
    const bias = scores(tensor(a.shape));
    const lifted = (picture: Tensor) => scores(picture).map((score, i) => score - bias[i]!);
    const [one, other] = [lifted(a), lifted(b)];
    return Math.max(...lifted(mixed).map((score, i) => Math.abs(score - 2 * one[i]! - 3 * other[i]!)));
  };
  expect(off(false)).toBeLessThan(1e-9);
  expect(off(true)).toBeGreaterThan(0.1);
});

it('a sigmoid lets through a quarter at most, and next to nothing at 5', () => {
  const slope = (sum: number) => {
    const value = 1 / (1 + Math.exp(-sum));
    return value * (1 - value);
  };
  expect(slope(0)).toBe(0.25);
  for (let sum = -50; sum <= 50; sum++) expect(slope(sum / 10)).toBeLessThanOrEqual(0.25);
  expect(slope(5)).toBeLessThan(0.01);
});

it('batch normalisation brings eight numbers to mean 0 and spread 1, and takes any bias away with the mean', () => {
  const sums = [2, 2, 5, 5, 6, 8, 9, 11];
  const normal = (numbers: number[]) => [
    ...batchNorm2d(tensor([1, 1, 1, numbers.length], numbers), null, null).data,
  ];
  const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b) / numbers.length;
  expect(mean(normal(sums))).toBeCloseTo(0, 9);
  expect(mean(normal(sums).map((number) => number ** 2))).toBeCloseTo(1, 5);
  for (const [n, number] of normal(sums.map((sum) => sum + 7)).entries())
    expect(number).toBeCloseTo(normal(sums)[n]!, 9);
});

it('dropout keeps the sum on average, whatever its p', () => {
  const stream = random(7);
  for (const p of [0.2, 0.5, 0.75]) {
    const draws = Array.from({ length: 20_000 }, () => (stream.uniform() < p ? 0 : 6 / (1 - p)));
    expect(draws.reduce((a, b) => a + b) / draws.length / 6).toBeCloseTo(1, 1);
  }
});
