import { describe, expect, it } from 'vitest';
import type { Batch, Layer, Snapshot, TrainOptions } from '#engine/index.ts';
import {
  averages,
  batches,
  copy,
  initialize,
  parameters,
  predictions,
  tensor,
  train,
} from '#engine/index.ts';
import { goldenTrainings } from '../../fixtures/golden.ts';
import { expectClose, isClose } from '../close.ts';
import { normals } from '../finiteDifferences.ts';

const layers: Layer[] = [
  { type: 'conv2d', filters: 4, kernel: 3 },
  { type: 'batchNorm2d' },
  { type: 'relu' },
  { type: 'maxPool2d', size: 2 },
  { type: 'flatten' },
  { type: 'linear', units: 2 },
];

// Upright or lying bars at random places, with some noise.
const images = normals([40, 1, 6, 6], 1);
const labels = Array.from({ length: 40 }, (_, i) => i % 2);
labels.forEach((label, i) => {
  for (let j = 0; j < 6; j++) images.data[i * 36 + (label === 0 ? 6 * j + (i % 6) : 6 * (i % 6) + j)]! += 4;
});
const all = (epochs: number, seed = 1): Iterable<Batch> =>
  batches({ inputs: images, labels }, { size: 8, epochs, seed });
const adam: TrainOptions = { optimizer: 'adam', learningRate: 0.01 };
const bare = ({ net, ...rest }: Snapshot) => ({
  ...rest,
  parameters: parameters(net),
  averages: averages(net),
});

describe('train', () => {
  it.each(goldenTrainings().map((run) => [run.options.optimizer, run] as const))(
    'takes the same steps as PyTorch with %s',
    (_, { options, layers, input, labels, initial, losses, final, averages: kept, tolerance }) => {
      const net = copy(initialize(layers, input.shape.slice(1), 0), initial);
      const steps = losses.map(() => ({ input, labels }));
      const snapshots = [...train(net, steps, options)];
      snapshots.forEach(({ loss }, i) => expect(isClose(loss, losses[i]!, tolerance)).toBe(true));
      parameters(snapshots.at(-1)!.net).forEach((parameter, i) =>
        expectClose(parameter, final[i]!, tolerance),
      );
      averages(snapshots.at(-1)!.net).forEach((average, i) => expectClose(average, kept[i]!, tolerance));
    },
  );

  it('learns', () => {
    const snapshots = [...train(initialize(layers, [1, 6, 6], 1), all(12), adam)];
    expect(snapshots[0]!.accuracy).toBeLessThan(0.9);
    expect(snapshots.slice(-5).map(({ accuracy }) => accuracy)).toEqual([1, 1, 1, 1, 1]);
    expect(snapshots.at(-1)!.loss).toBeLessThan(0.3);
  });

  it('is the same for the same network and batches', () => {
    const run = () => [...train(initialize(layers, [1, 6, 6], 1), all(1), adam)].map(bare);
    expect(run()).toEqual(run());
  });

  it('leaves the numbers alone that are fixed, and all others go on as they would', () => {
    const net = initialize(layers, [1, 6, 6], 1);
    const [all_, some] = [{}, { fixed: [0, 3] }].map((more) => {
      const [first] = train(net, all(1), { ...adam, ...more });
      return parameters(first!.net);
    });
    const start = parameters(net);
    expect(
      some!.map((tensor, i) => [0, 3].includes(i) === (String(tensor.data) === String(start[i]!.data))),
    ).toEqual(some!.map(() => true));
    // The first step of all others is the same: the gradient was.
    for (const i of [1, 2, 4, 5]) expect(some![i]).toEqual(all_![i]);
  });

  it('leaves the network that it was given as it is, and earlier snapshots too', () => {
    const net = initialize(layers, [1, 6, 6], 1);
    const before = copy(net);
    const [first, second] = train(net, all(1), adam);
    expect(parameters(net)).toEqual(parameters(before));
    expect(averages(net)).toEqual(averages(before));
    expect(parameters(first!.net)).not.toEqual(parameters(second!.net));
    expect(first!.memory).not.toEqual(second!.memory);
  });

  it.each([adam, { optimizer: 'sgd', learningRate: 0.05, momentum: 0.9 } as const])(
    'goes on from any snapshot as if it had never stopped: %j',
    (options) => {
      const steps = [...all(1)];
      const whole = [...train(initialize(layers, [1, 6, 6], 1), steps, options)];
      const { net, memory } = whole[1]!;
      const rest = [...train(net, steps.slice(2), { ...options, memory })];
      expect(rest.map(bare)).toEqual(whole.slice(2).map(bare));
    },
  );

  it('gives a snapshot every so many steps', () => {
    const steps = [...train(initialize(layers, [1, 6, 6], 1), all(2), { ...adam, every: 4 })].map(
      ({ step }) => step,
    );
    expect(steps).toEqual([4, 8]);
  });

  it('lets a learning rate that is far too large run into NaN without a stop', () => {
    const wild: TrainOptions = { optimizer: 'sgd', learningRate: 1e308 };
    const losses = [...train(initialize(layers.slice(4), [1, 6, 6], 1), all(2), wild)].map(
      ({ loss }) => loss,
    );
    expect(losses).toHaveLength(10);
    expect(losses.at(-1)).toBeNaN();
  });

  it.each([
    [{ optimizer: 'rmsprop', learningRate: 1 }, 'optimizer must be "sgd" or "adam", not "rmsprop"'],
    [{ ...adam, every: 0 }, 'every must be a whole number, 1 or more, not 0'],
    [{ optimizer: 'sgd' }, 'learningRate must be a number, 0 or more, not undefined'],
    [{ optimizer: 'adam', learningRate: NaN }, 'learningRate must be a number, 0 or more, not NaN'],
  ])('refuses %j', (options, message) => {
    expect(() => train(initialize(layers, [1, 6, 6], 1), all(1), options as TrainOptions).next()).toThrow(
      new RangeError(message),
    );
  });

  it('refuses a label that is no class', () => {
    const steps = [{ input: images, labels: labels.map((label) => label + 1) }];
    expect(() => train(initialize(layers, [1, 6, 6], 1), steps, adam).next()).toThrow(
      'labels[1] must be a class from 0 to 1, not 2',
    );
  });
});

it('predictions are the classes with the largest scores, of equals the first', () => {
  expect(predictions(tensor([3, 3], [1, 5, 2, 7, 7, 0, -3, -2, -1]))).toEqual([1, 0, 2]);
});
