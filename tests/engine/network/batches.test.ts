import { expect, it } from 'vitest';
import { batches, tensor } from '#engine/index.ts';

// Image i holds the number i twice, and has the label 10·i.
const count = 7;
const inputs = tensor(
  [count, 1, 1, 2],
  Array.from({ length: 2 * count }, (_, i) => Math.floor(i / 2)),
);
const labels = Array.from({ length: count }, (_, i) => 10 * i);

it('shows every image once an epoch, each with its label, the rest in a smaller batch', () => {
  const all = [...batches({ inputs, labels }, { size: 3, epochs: 2, seed: 1 })];
  expect(all.map(({ input }) => input.shape)).toEqual([3, 3, 1, 3, 3, 1].map((n) => [n, 1, 1, 2]));
  for (const batch of all)
    expect([...batch.input.data]).toEqual(Array.from(batch.labels).flatMap((l) => [l / 10, l / 10]));
  const epochs = [all.slice(0, 3), all.slice(3)].map((epoch) =>
    epoch.flatMap((batch) => Array.from(batch.labels)),
  );
  for (const epoch of epochs) expect([...epoch].sort((a, b) => a - b)).toEqual(labels);
  expect(epochs[0]).not.toEqual(epochs[1]);
});

it('is the same for the same seed', () => {
  const order = (seed: number) => [...batches({ inputs, labels }, { size: 7, epochs: 1, seed })][0]!.labels;
  expect(order(1)).toEqual(order(1));
  expect(order(1)).not.toEqual(order(2));
});

it.each([
  [{ size: 0, epochs: 1, seed: 1 }, 'size must be a whole number, 1 or more, not 0'],
  [{ size: 1, epochs: 0.5, seed: 1 }, 'epochs must be a whole number, 0 or more, not 0.5'],
  [{ size: 1, epochs: 1, seed: -1 }, 'seed must be a whole number, 0 or more, not -1'],
])('refuses %j', (options, message) => {
  expect(() => [...batches({ inputs, labels }, options)]).toThrow(new RangeError(message));
});

it('refuses labels that are not one an image', () => {
  expect(() => [...batches({ inputs, labels: [1] }, { size: 1, epochs: 1, seed: 1 })]).toThrow(
    new RangeError('labels must be 7, one an image, not 1'),
  );
});
