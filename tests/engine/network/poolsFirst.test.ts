import { expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { forward, initialize, parameters } from '#engine/index.ts';
import { parameterGrads } from '#engine/network/backward.ts';
import { poolsFirst } from '#engine/network/poolsFirst.ts';
import { normals } from '../finiteDifferences.ts';

const [conv, relu] = [{ type: 'conv2d', filters: 3, kernel: 3 }, { type: 'relu' }] as const;
const pool = { type: 'maxPool2d', size: 2 } as const;
const netOf = (layers: readonly Layer[]) => initialize(layers, [1, 14, 14], 1);
const order = (layers: readonly Layer[]) => poolsFirst(netOf(layers).units).map(({ layer }) => layer.type);

it('max pooling goes before the ReLU that it followed, and before two of them', () => {
  expect(order([conv, relu, pool, relu])).toEqual(['conv2d', 'maxPool2d', 'relu', 'relu']);
  expect(order([conv, relu, pool, pool])).toEqual(['conv2d', 'maxPool2d', 'maxPool2d', 'relu']);
});

it('other neighbours stay as they are, and so do windows that reach into padding', () => {
  for (const other of [{ type: 'tanh' }, { type: 'batchNorm2d' }] as const)
    expect(order([conv, other, pool])).toEqual(['conv2d', other.type, 'maxPool2d']);
  expect(order([conv, relu, { ...pool, padding: 1 }])).toEqual(['conv2d', 'relu', 'maxPool2d']);
  expect(order([conv, relu, { type: 'avgPool2d', size: 2 }])).toEqual(['conv2d', 'relu', 'avgPool2d']);
});

it('answers and gradients are the same, in lists inside too, and where windows share their cells', () => {
  const overlapping: Layer = { type: 'maxPool2d', size: 3, stride: 1 };
  const net = netOf([
    ...[conv, relu, pool],
    { type: 'concat', branches: [[conv, relu, overlapping], [{ ...conv, kernel: 5 }]] },
    ...([{ type: 'flatten' }, { type: 'linear', units: 2 }] as const),
  ]);
  const swapped = { ...net, units: poolsFirst(net.units) };
  expect(swapped.units[3]!.branches[0]!.map(({ layer }) => layer.type)).toEqual([
    'conv2d',
    'maxPool2d',
    'relu',
  ]);
  expect(parameters(swapped)).toEqual(parameters(net));
  const input = normals([3, 1, 14, 14], 2);
  const [plainly, run] = [forward(net, input), forward(swapped, input)];
  expect(run.at(-1)!.output).toEqual(plainly.at(-1)!.output);
  const grad = normals([3, 2], 3);
  expect(parameterGrads(run, grad)).toEqual(parameterGrads(plainly, grad));
});
