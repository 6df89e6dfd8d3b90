import { expect, test } from 'vitest';

import { plain } from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import { isOver, ranAway, type Shot, type Snapshot } from '#widgets/TrainingLab/snapshot.ts';
import { supplyFor, type Supply } from '#widgets/TrainingLab/supply.ts';
import { training } from '#widgets/TrainingLab/training.ts';
import { settings } from './sample.ts';

/** A line across and a line down, each at one of a few places: quickly drawn, and quickly told apart. */
function line(index: number): Shot {
  const [label, place] = [index % 2, 4 + ((3 * index) % 20)];
  const pixels = Uint8Array.from({ length: 28 * 28 }, (_, i) =>
    (label === 0 ? Math.floor(i / 28) : i % 28) === place ? 255 : 0,
  );
  return { pixels, label };
}
const lines: Supply = { classes: 2, count: Infinity, unseenCount: 6, at: line, unseen: (i) => line(i + 5) };
const few = settings({ batch: '8' });

/** The first so many snapshots, without what depends on the machine. */
function run(count: number, of = few, from: Snapshot | null = null): Snapshot[] {
  const found: Snapshot[] = [];
  for (const report of training({ settings: of, from }, lines, plain)) {
    const news = report?.answer;
    if (news && 'snapshot' in news) found.push({ ...news.snapshot, seconds: 0, pace: 0 });
    if (found.length === count) break;
  }
  return found;
}

test('what it is trained on is told first: a picture of each class, how many it is tried on, and with what', () => {
  expect(training({ settings: few, from: null }, lines, plain).next().value?.answer).toEqual({
    samples: [line(6), line(5)],
    unseen: 6,
    fast: false,
  });
});

test('it begins with a trial of what knows nothing, and goes on from snapshot to snapshot', () => {
  const all = run(4);
  expect(all.map(({ images, steps }) => [images, steps])).toEqual([
    ...[
      [0, 0],
      [8, 1],
      [16, 2],
      [24, 3],
    ],
  ]);
  expect(all[0]).toMatchObject({ training: null, memory: null });
  for (const { result } of all) {
    expect(result!.confusion.reduce((sum, count) => sum + count)).toBe(6);
    expect(result!.mistakes).toHaveLength(6 - Math.round(6 * result!.accuracy));
    for (const { label, said } of result!.mistakes) expect(said).toBe(1 - label);
  }
  expect(all[1]!.training!.loss).toBeGreaterThan(0);
});

test('the same seed gives the same run, and from any snapshot on the same again, to the last bit', () => {
  const all = run(4);
  expect(run(4)).toEqual(all);
  expect(run(2, few, all[1])).toEqual(all.slice(2));
  expect(run(2, settings({ batch: '8', seed: 8 }))[1]).not.toEqual(all[1]);
});

test('another optimiser begins without the memory of the one before', () => {
  const [, , from] = run(3);
  const sgd = settings({ batch: '8', optimizer: 'momentum', rate: '0.01' });
  const [after] = run(1, sgd, from);
  expect(after).toMatchObject({ images: 24, steps: 3, optimizer: 'momentum', memory: { steps: 1 } });
  expect(run(1, sgd, { ...from!, memory: null })).toEqual([after]);
});

test('numbers that run away end it, and that is told', () => {
  const [start] = run(1);
  const huge = start!.weights.map(({ shape, data }) => ({
    shape,
    data: data.map((weight) => 1e200 * weight),
  }));
  const all = run(9, few, { ...start!, weights: huge });
  expect(all).toHaveLength(1);
  expect([ranAway(all[0]!), isOver(all[0]!)]).toEqual([true, true]);
});

test('a rate that is too high silences a ReLU for good; one that is too low silences none, and the loss falls', async () => {
  const backend = (await simd()) ?? plain;
  const trained = (rate: '1.0' | '0.0001') => {
    const of = settings({ optimizer: 'sgd', rate, pictures: 'some', batch: '32' });
    const supply = { ...supplyFor(of, null), unseenCount: 50 };
    const results: NonNullable<Snapshot['result']>[] = [];
    for (const report of training({ settings: of, from: null }, supply, backend)) {
      const news = report?.answer;
      if (news && 'snapshot' in news) results.push(news.snapshot.result!);
      if (results.length === 16) break;
    }
    return results;
  };
  const [high, low] = [trained('1.0'), trained('0.0001')];
  expect([high.at(0)!.silent, high.at(-1)!.silent, high.at(-1)!.accuracy]).toEqual([false, true, 0.1]);
  expect(low.some(({ silent }) => silent)).toBe(false);
  expect(low.at(-1)!.loss).toBeLessThan(low[0]!.loss);
});
