import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import {
  averages,
  blank,
  copy,
  describe as describeLayers,
  forward,
  initialize,
  parameters,
  stateOf,
  tensor,
  totals,
  withState,
} from '#engine/index.ts';
import { normals } from '../finiteDifferences.ts';

const layers: Layer[] = [
  { type: 'conv2d', filters: 3, kernel: 3, bias: false },
  { type: 'batchNorm2d' },
  {
    type: 'residual',
    body: [
      { type: 'conv2d', filters: 3, kernel: 1 },
      { type: 'scale', initial: 0.5 },
    ],
    shortcut: [],
  },
  {
    type: 'concat',
    branches: [[{ type: 'convTranspose2d', filters: 2, kernel: 1 }], [{ type: 'batchNorm2d' }]],
  },
  { type: 'flatten' },
  { type: 'linear', units: 2 },
];

describe('initialize', () => {
  it('is the same for the same seed and another for another', () => {
    const values = (seed: number) =>
      parameters(initialize(layers, [2, 5, 5], seed)).map(({ data }) => [...data]);
    expect(values(3)).toEqual(values(3));
    expect(values(3)).not.toEqual(values(4));
  });

  it('lists the parameters layer by layer, weight before bias, as many as described', () => {
    const net = initialize(layers, [2, 5, 5], 1);
    expect(parameters(net).map(({ shape }) => shape)).toEqual([
      ...[[3, 2, 3, 3], [3], [3], [3, 3, 1, 1], [3], [3], [3, 2, 1, 1], [2], [3], [3], [2, 45], [2]],
    ]);
    const count = parameters(net).reduce((sum, { data }) => sum + data.length, 0);
    expect(count).toBe(totals(describeLayers(layers, [2, 5, 5])).parameters);
    expect(averages(net).map(({ data }) => [...data])).toEqual([
      [0, 0, 0],
      [1, 1, 1],
      [0, 0, 0],
      [1, 1, 1],
    ]);
  });

  it('begins with biases of 0 and normalisations that change nothing', () => {
    const [conv, norm, residual] = initialize(layers, [2, 5, 5], 1).units;
    expect(conv!.bias).toBeNull();
    expect([norm!.weight!.data, norm!.bias!.data].map((data) => [...data])).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    const [, scale] = residual!.branches[0]!;
    expect([...scale!.weight!.data]).toEqual([0.5, 0.5, 0.5]);
    const [plain] = initialize([{ type: 'scale' }], [2, 1, 1], 1).units;
    expect([...plain!.weight!.data]).toEqual([1, 1]);
  });

  it.each<[string, Layer, number[]]>([
    ['conv2d', { type: 'conv2d', filters: 64, kernel: 3, groups: 2 }, [64, 4, 4]],
    ['linear', { type: 'linear', units: 200 }, [150]],
    ['convTranspose2d', { type: 'convTranspose2d', filters: 64, kernel: 3 }, [64, 4, 4]],
  ])('gives the weights of %s a variance of 2 / fan-in', (_, layer, shape) => {
    const { data } = initialize([layer], shape, 5).units[0]!.weight!;
    const fanIn = { conv2d: 32 * 9, linear: 150, convTranspose2d: 64 * 9 }[layer.type as 'conv2d'];
    const variance = Array.from(data).reduce((sum, value) => sum + value ** 2, 0) / data.length;
    expect(variance * fanIn).toBeGreaterThan(1.9);
    expect(variance * fanIn).toBeLessThan(2.1);
  });

  it('keeps the size of the signal through many ReLU layers', () => {
    const deep = Array.from({ length: 10 }, (): Layer[] => [
      { type: 'linear', units: 300 },
      { type: 'relu' },
    ]).flat();
    const passes = forward(initialize(deep, [300], 2), normals([4, 300], 1));
    const power = ({ data }: { data: ArrayLike<number> }) =>
      Array.from(data).reduce((sum, value) => sum + value ** 2, 0) / data.length;
    const ratio = power(passes.at(-1)!.output) / power(passes[0]!.input);
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(3);
  });

  it('makes room for numbers that come from elsewhere', () => {
    const random = initialize(layers, [2, 5, 5], 1);
    const room = blank(layers, [2, 5, 5]);
    expect(
      parameters(room)
        .flatMap(({ data }) => [...data])
        .every((value) => value === 0),
    ).toBe(true);
    expect(withState(room, stateOf(random))).toEqual(random);
  });

  it('refuses what does not fit', () => {
    expect(() => initialize(layers, [5, 5], 1)).toThrow('inputShape must be');
    expect(() => initialize(layers, [2, 5, 5], -1)).toThrow('seed must be a whole number, 0 or more, not -1');
  });
});

describe('copy', () => {
  const net = initialize(layers, [2, 5, 5], 1);

  it('shares no number with the original', () => {
    const twin = copy(net);
    expect(parameters(twin)).toEqual(parameters(net));
    for (const { data } of [...parameters(twin), ...averages(twin)]) data.fill(9);
    expect(parameters(net).some(({ data }) => data.includes(9))).toBe(false);
    expect(averages(net).some(({ data }) => data.includes(9))).toBe(false);
  });

  it('takes other numbers in the order of the parameters', () => {
    const values = parameters(net).map(({ shape }, i) =>
      tensor(shape, Array<number>(shape.reduce((a, b) => a * b)).fill(i)),
    );
    expect(parameters(copy(net, values))).toEqual(values);
  });

  it('refuses numbers that do not fit', () => {
    expect(() => copy(net, [])).toThrow(new RangeError('values must be 12 tensors, not 0'));
    const values = parameters(net).map(() => tensor([3]));
    expect(() => copy(net, values)).toThrow('weight must have the shape [3, 2, 3, 3], not [3]');
  });
});
