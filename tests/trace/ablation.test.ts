import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { forward, initialize, parameters } from '#engine/index.ts';
import { without } from '#trace/ablation.ts';
import { normals } from '../engine/finiteDifferences.ts';

const layers: Layer[] = [
  { type: 'conv2d', filters: 3, kernel: 3 },
  { type: 'relu' },
  { type: 'flatten' },
  { type: 'linear', units: 4, bias: false },
];
const net = initialize(layers, [1, 6, 6], 3);
for (const { bias } of net.units) bias?.data.set(normals(bias.shape, 5).data);
const image = normals([2, 1, 6, 6], 4);

describe('a network without a filter', () => {
  it('has nothing in its map, and the other maps as they were', () => {
    const [before, after] = [net, without(net, [{ layer: 0, filter: 1 }])].map(
      (each) => forward(each, image)[0]!.output.data,
    );
    const map = (index: number) => Math.floor(index / 16) % 3;
    expect([...after!]).toEqual(Array.from(before!, (value, index) => (map(index) === 1 ? 0 : value)));
  });

  it('may lack several, in several layers', () => {
    const off = without(net, [
      { layer: 0, filter: 0 },
      { layer: 0, filter: 2 },
      { layer: 3, filter: 1 },
    ]);
    const passes = forward(off, image);
    expect([...passes[0]!.output.data].filter((value) => value !== 0)).toHaveLength(2 * 16);
    expect(passes.at(-1)!.output.data[1]).toBe(0);
  });

  it('leaves the network itself as it is', () => {
    const numbers = () => parameters(net).map(({ data }) => [...data]);
    const before = numbers();
    without(net, [{ layer: 0, filter: 1 }]);
    expect(numbers()).toEqual(before);
    expect(without(net, []).units).toEqual(net.units);
  });

  it('refuses filters that there are not', () => {
    expect(() => without(net, [{ layer: 1, filter: 0 }])).toThrow('layer 1 (relu) has no filters');
    expect(() => without(net, [{ layer: 0, filter: 3 }])).toThrow('filter must be from 0 to 2, not 3');
  });
});
