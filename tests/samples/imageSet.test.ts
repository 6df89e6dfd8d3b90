import { expect, it } from 'vitest';
import type { ImageSet } from '#samples/imageSet.ts';
import { dataset, imageBatches } from '#samples/imageSet.ts';

/** Four pixels: the class, and three that hang on the stream. */
const set: ImageSet = {
  id: 'numbers',
  name: 'Numbers',
  classes: ['none', 'one', 'two'],
  side: 2,
  draw: (stream, label) => Float64Array.of(label, stream.uniform(), stream.uniform(), stream.uniform()),
};

const count = (labels: ArrayLike<number>) =>
  set.classes.map((_, label) => Array.from(labels).filter((other) => other === label).length);

it('a dataset has as many pictures as asked for, each of the class that its label says', () => {
  const { inputs, labels } = dataset(set, { seed: 1, count: 8 });
  expect(inputs.shape).toEqual([8, 1, 2, 2]);
  expect(Array.from(labels)).toEqual(Array.from({ length: 8 }, (_, i) => inputs.data[4 * i]));
});

it('is the same for the same seed, and another for another', () => {
  expect(dataset(set, { seed: 3, count: 9 })).toEqual(dataset(set, { seed: 3, count: 9 }));
  expect(dataset(set, { seed: 3, count: 9 })).not.toEqual(dataset(set, { seed: 4, count: 9 }));
});

it('spreads the classes evenly, in an order that does not repeat', () => {
  const { labels } = dataset(set, { seed: 2, count: 301 });
  const counts = count(labels);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  const rounds = new Set(
    Array.from({ length: 100 }, (_, i) =>
      Array.from(labels)
        .slice(3 * i, 3 * i + 3)
        .join(),
    ),
  );
  expect(rounds.size).toBe(6);
});

it('batches go on without end, evenly across their borders, and show no picture twice', () => {
  const stream = imageBatches(set, { seed: 5, size: 4 });
  const batches = Array.from({ length: 6 }, () => stream.next().value);
  expect(batches.every(({ input }) => input.shape.join() === '4,1,2,2')).toBe(true);
  expect(count(batches.flatMap(({ labels }) => Array.from(labels)))).toEqual([8, 8, 8]);
  const seen = batches.flatMap(({ input }) => [0, 1, 2, 3].map((i) => input.data[4 * i + 1]));
  expect(new Set(seen).size).toBe(24);
});
