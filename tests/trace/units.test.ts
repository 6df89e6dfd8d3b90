import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { forward, initialize } from '#engine/index.ts';
import { traceUnits } from '#trace/units.ts';
import { normals } from '../engine/finiteDifferences.ts';

const layers: Layer[] = [
  { type: 'conv2d', filters: 3, kernel: 3, padding: 1 },
  { type: 'relu' },
  { type: 'maxPool2d', size: 2 },
  { type: 'conv2d', filters: 2, kernel: 3, stride: 2 },
  { type: 'tanh' },
  { type: 'avgPool2d', size: [1, 2] },
  { type: 'flatten' },
  { type: 'linear', units: 4 },
];
const net = initialize(layers, [2, 10, 12], 3);
for (const { bias } of net.units) bias?.data.set(normals(bias.shape, 5).data);
const image = normals([1, 2, 10, 12], 4);
const trace = traceUnits(net, image);
const steps = Array.from({ length: trace.length }, (_, index) => trace.step(index));

describe('the units of a network', () => {
  it('are those of all its layers, each with the value that the engine gives it', () => {
    const outputs = forward(net, image)
      .filter((_, index) => layers[index]!.type !== 'flatten')
      .flatMap(({ output }) => [...output.data]);
    expect(steps.map(({ value }) => value)).toEqual(outputs);
    expect(trace.layers.map(({ plane }) => plane)).toEqual([0, 3, 6, 9, 11, 13, 15]);
  });

  it('come by their values as they are told to', () => {
    for (const { layer, value, made } of steps)
      switch (made.by) {
        case 'sum': {
          const shares = made.shares.reduce((total, { sum }) => total + sum, made.bias);
          expect(made.sum).toBe(value);
          expect(shares).toBeCloseTo(value, 12);
          break;
        }
        case 'window':
          expect(made.step.value).toBe(value);
          break;
        case 'mean':
        case 'ends':
          throw new TypeError('there is no such layer');
        case 'cell': {
          const bend = trace.layers[layer]!.layer.type === 'relu' ? (x: number) => Math.max(0, x) : Math.tanh;
          expect(bend(made.before) + 0).toBe(value + 0);
        }
      }
  });

  it('have a share for every map that they read, with the products in it', () => {
    const first = trace.step(trace.layers[3]!.start);
    if (first.made.by !== 'sum') throw new TypeError('a convolution sums');
    expect(first.made.shares.map(({ map, products }) => [map, products.length])).toEqual([
      [0, 9],
      [1, 9],
      [2, 9],
    ]);
    const pooled = trace.layers[2]!.output;
    for (const { map, products, sum } of first.made.shares) {
      for (const { row, column, value, weight, product } of products) {
        expect(value).toBe(pooled.data[(map * 5 + row) * 6 + column]);
        expect(product).toBe(value * weight);
      }
      expect(sum).toBe(products.reduce((total, { product }) => total + product, 0));
    }
    const score = trace.step(trace.length - 1);
    if (score.made.by !== 'sum') throw new TypeError('a dense layer sums');
    // Behind the flattening there are two maps of two rows.
    const flat = trace.layers[5]!.output;
    expect(flat.shape).toEqual([1, 2, 2, 1]);
    expect(
      score.made.shares.map(({ products }) => products.map(({ row, column, value }) => [row, column, value])),
    ).toEqual([
      [
        [0, 0, flat.data[0]],
        [1, 0, flat.data[1]],
      ],
      [
        [0, 0, flat.data[2]],
        [1, 0, flat.data[3]],
      ],
    ]);
  });

  it('see more of the image from layer to layer', () => {
    const at = (layer: number) => {
      const { start, columns } = trace.layers[layer]!;
      return trace.step(start + columns + 1 - Math.floor(1 / columns)).seen;
    };
    expect(at(0)).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
    expect(at(2)).toEqual({ row: 1, column: 1, rows: 4, columns: 4 });
    expect(trace.step(trace.length - 1).seen.rows).toBe(10);
  });

  it('are found by the plane of their map', () => {
    for (const { index, layer, map, row, column } of steps) {
      const plane = trace.layers[layer]!.plane + map;
      expect(trace.touching({ grid: 'output', plane, row, column })).toEqual([index]);
    }
    expect(trace.touching({ grid: 'output', plane: 0, row: 10, column: 0 })).toEqual([]);
    expect(trace.touching({ grid: 'output', plane: 19, row: 0, column: 0 })).toEqual([]);
    expect(trace.touching({ grid: 'output', row: 0, column: 0 })).toEqual([]);
    expect(trace.touching({ grid: 'input', plane: 0, row: 0, column: 0 })).toEqual([]);
  });

  it('are those of one image', () => {
    expect(() => traceUnits(net, normals([2, 2, 10, 12], 4))).toThrow('input must be one image');
    expect(() => trace.step(trace.length)).toThrow(`from 0 to ${trace.length - 1}`);
  });

  it('are told inside of blocks as well, which are counted behind them', () => {
    const blocks: Layer[] = [
      { type: 'conv2d', filters: 2, kernel: 1 },
      {
        type: 'residual',
        body: [{ type: 'conv2d', filters: 2, kernel: 3, padding: 1 }, { type: 'relu' }],
        shortcut: [{ type: 'conv2d', filters: 2, kernel: 1 }],
      },
      { type: 'maxPool2d', size: 2 },
    ];
    const passes = forward(initialize(blocks, [2, 10, 12], 3), image);
    const { layers: told, step } = traceUnits(initialize(blocks, [2, 10, 12], 3), image, passes);
    expect(told.map(({ depth, layer: { type } }) => `${depth} ${type}`)).toEqual([
      ...['0 conv2d', '1 residual', '2 conv2d', '3 relu', '4 conv2d', '5 maxPool2d'],
    ]);
    expect(told.map(({ output }) => output)).toEqual([
      ...[passes[0], passes[1], ...passes[1]!.branches.flat(), passes[2]].map((pass) => pass!.output),
    ]);
    const inner = step(told[2]!.start + 1 * 12 + 1);
    expect(inner.seen).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
    const { made, value } = step(told[1]!.start + 13);
    expect(made).toEqual({
      by: 'ends',
      ends: [
        { list: 0, value: told[3]!.output.data[13] },
        { list: 1, value: told[4]!.output.data[13] },
      ],
    });
    expect(told[3]!.output.data[13]! + told[4]!.output.data[13]!).toBe(value);
  });

  it('of a dense layer alone have one share', () => {
    const dense = traceUnits(initialize([{ type: 'linear', units: 2 }], [5], 1), normals([1, 5], 2));
    const { made } = dense.step(1);
    expect(made.by === 'sum' && made.shares.map(({ products }) => products.length)).toEqual([5]);
  });
});
