import { describe, expect, test } from 'vitest';
import { flowOf } from '#course/flow.ts';
import { describe as describeLayers, type Layer } from '#engine/index.ts';

const named = { id: 'a', name: 'A', input: [3, 16, 16] };
const flow = (layers: Layer[]) => flowOf(named, describeLayers(layers, named.input)).blocks;
const relu: Layer = { type: 'relu' };
const conv = (filters: number, more: Partial<Extract<Layer, { type: 'conv2d' }>> = {}): Layer => ({
  ...{ type: 'conv2d', filters, kernel: 3, padding: 1 },
  ...more,
});
const halve: Layer = { type: 'maxPool2d', size: 2 };
const deep = [
  ...[conv(8), relu, conv(8), relu, conv(8), relu, conv(8), relu],
  ...[halve, conv(16), { type: 'batchNorm2d' }, relu, conv(16), relu],
  ...[{ type: 'flatten' }, { type: 'linear', units: 20 }, relu, { type: 'linear', units: 20 }],
] as Layer[];

describe('a small network', () => {
  test('shows every layer', () => {
    const blocks = flow([conv(4), relu, halve, { type: 'flatten' }, { type: 'linear', units: 2 }]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['conv', 'ReLU', 'pool', 'flatten', 'dense']);
    expect(blocks.map(({ shape }) => shape)).toEqual([[4, 16, 16], [4, 16, 16], [4, 8, 8], [256], [2]]);
    expect(blocks.map(({ field }) => field)).toEqual([
      [3, 3],
      [3, 3],
      [4, 4],
      [4, 4],
      [18, 18],
    ]);
    expect(blocks.some((block) => block.blocks)).toBe(false);
  });

  test('knows what the parameters of its layers are the product of', () => {
    const [first, second, third] = flow([
      conv(4),
      conv(8, { kernel: [1, 3], padding: [0, 1], groups: 4, bias: false }),
      { type: 'globalAvgPool' },
    ]);
    expect(first).toMatchObject({
      parameters: 4 * (3 * 3 * 3 + 1),
      weights: { outputs: 4, inputs: 3, kernel: [3, 3], bias: true, normalised: false },
    });
    expect(second).toMatchObject({
      parameters: 8 * 3,
      weights: { outputs: 8, inputs: 1, kernel: [1, 3], bias: false },
    });
    expect(third).not.toHaveProperty('weights');
  });
});

describe('a large network', () => {
  const blocks = flow(deep);

  test('is folded into stages of maps that are equally large; lists of numbers stay by themselves', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual(['4 blocks', '3 blocks', 'flatten', 'dense', 'dense']);
    expect(blocks.map(({ name }) => name).slice(0, 2)).toEqual([
      'Stage of 4 convolutions',
      'Stage of 1 pool and 2 convolutions',
    ]);
    expect(blocks[1]).toMatchObject({ shape: [16, 8, 8] });
  });

  test('has stages that come to what is in them', () => {
    const [, second] = blocks;
    expect(second!.blocks!.map(({ name }) => name)).toEqual([
      'Max pool 2 × 2, stride 2',
      'Convolution 3 × 3, 16 filters, batch norm, ReLU',
      'Convolution 3 × 3, 16 filters, ReLU',
    ]);
    for (const of of ['parameters', 'macs'] as const)
      expect(second![of]).toBe(second!.blocks!.reduce((sum, block) => sum + block[of], 0));
    expect(second!.field).toEqual(second!.blocks!.at(-1)!.field);
  });

  test('counts a normalisation with the layer that it follows', () => {
    expect(blocks[1]!.blocks![1]).toMatchObject({
      parameters: 16 * (3 * 3 * 8 + 1) + 2 * 16,
      weights: { normalised: true },
    });
  });

  test('tells what goes on inside its blocks', () => {
    const inner = [conv(3, { kernel: 1, padding: 0 }), relu, conv(3)];
    const [residual, narrowed, branches] = flow([
      { type: 'residual', body: inner },
      {
        type: 'residual',
        body: [conv(4, { stride: 2 })],
        shortcut: [conv(4, { kernel: 1, padding: 0, stride: 2 })],
      },
      { type: 'concat', branches: [[conv(2)], [{ type: 'maxPool2d', size: 3, stride: 1, padding: 1 }]] },
    ]);
    // The last two make maps of one size.
    const [second, third] = narrowed!.blocks ?? [narrowed!, branches!];
    expect(residual!.inside).toEqual(['F: 1 × 1 to 3, 3 × 3 to 3', 'Shortcut: the input as it is']);
    expect(second!.inside).toEqual(['F: 3 × 3 to 4 at stride 2', 'Shortcut: 1 × 1 to 4 at stride 2']);
    expect(third!.inside).toEqual(['Branch 1: 3 × 3 to 2', 'Branch 2: pool 3 × 3']);
  });
});
