import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { describe as describeLayers, totals } from '#engine/index.ts';

const net: Layer[] = [
  { type: 'conv2d', filters: 8, kernel: 3, padding: 'same' },
  { type: 'relu' },
  { type: 'maxPool2d', size: 2 },
  {
    type: 'residual',
    body: [{ type: 'conv2d', filters: 16, kernel: 3, padding: 1 }, { type: 'relu' }],
    shortcut: [{ type: 'conv2d', filters: 16, kernel: 1, bias: false }],
  },
  { type: 'concat', branches: [[{ type: 'conv2d', filters: 4, kernel: 1 }], []] },
  { type: 'globalAvgPool' },
  { type: 'flatten' },
  { type: 'linear', units: 10 },
];

describe('describe', () => {
  it('gives each layer its place, shapes and counts', () => {
    const rows = describeLayers(net, [1, 28, 28]);
    expect(rows.map(({ path }) => path)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(rows.map(({ output }) => output)).toEqual([
      ...[[8, 28, 28], [8, 28, 28], [8, 14, 14], [16, 14, 14], [20, 14, 14], [20, 1, 1], [20], [10]],
    ]);
    expect(rows[0]).toMatchObject({ input: [1, 28, 28], parameters: 80, macs: 28 * 28 * 72, branches: [] });
    expect(rows[2]!.field.height).toEqual({ size: 4, jump: 2, start: -1 });
  });

  it('counts a layer that holds others by what is inside', () => {
    const [residual, concat] = describeLayers(net, [1, 28, 28]).slice(3, 5);
    expect(residual!.parameters).toBe(16 * 8 * 9 + 16 + 16 * 8);
    expect(residual!.macs).toBe(14 * 14 * (16 * 8 * 9 + 16 * 8));
    expect(residual!.branches.map((rows) => rows.map(({ path }) => path))).toEqual([
      ['4.body.1', '4.body.2'],
      ['4.shortcut.1'],
    ]);
    expect(concat!.branches[0]![0]!.path).toBe('5.branch 1.1');
    expect(concat!.parameters).toBe(4 * 16 + 4);
  });

  it('adds up', () => {
    const rows = describeLayers(net, [1, 28, 28]);
    expect(totals(rows)).toEqual({
      parameters: rows.reduce((sum, row) => sum + row.parameters, 0),
      macs: rows.reduce((sum, row) => sum + row.macs, 0),
    });
    expect(totals(rows).parameters).toBe(80 + 1296 + 68 + 210);
    expect(describeLayers([], [1, 2, 2])).toEqual([]);
  });

  it('allocates nothing, however large the network', () => {
    const [row] = describeLayers([{ type: 'conv2d', filters: 1e9, kernel: 7, bias: false }], [1e9, 9, 9]);
    expect(row!.parameters).toBe(49e18);
  });

  it('refuses a shape that is no list', () => {
    expect(() => describeLayers([], 28 as unknown as number[])).toThrow(
      new TypeError('inputShape must be a list of sides, not 28'),
    );
  });

  it.each<[string, Layer[], number[], string]>([
    [
      'a kernel that is too large',
      [
        { type: 'maxPool2d', size: 4 },
        { type: 'conv2d', filters: 2, kernel: 3 },
      ],
      [1, 8, 9],
      'Layer 2 (conv2d) gets [1, 2, 2]: kernel height 3 does not fit an input of 2 with padding 0, 2 cells in all: ' +
        'make it smaller, or the padding 1 or more',
    ],
    [
      'a dense layer on an image',
      [{ type: 'relu' }, { type: 'linear', units: 3 }],
      [2, 3, 4],
      'Layer 2 (linear) gets [2, 3, 4]: it works on a list of numbers, and [2, 3, 4] is an image: put flatten before it',
    ],
    [
      'a convolution on a list',
      [{ type: 'flatten' }, { type: 'conv2d', filters: 3, kernel: 1 }],
      [2, 3, 4],
      'Layer 2 (conv2d) gets [24]: it works on images [channels, height, width], and [24] is a list of numbers: ' +
        'put it before flatten',
    ],
    [
      'a misfit deep inside',
      [{ type: 'residual', body: [{ type: 'concat', branches: [[], [{ type: 'linear', units: 1 }]] }] }],
      [2, 3, 4],
      'Layer 1.body.1.branch 2.1 (linear) gets [2, 3, 4]: it works on a list of numbers, and [2, 3, 4] is an image: ' +
        'put flatten before it',
    ],
    [
      'a sum of unlike shapes',
      [{ type: 'residual', body: [{ type: 'conv2d', filters: 4, kernel: 3 }] }],
      [2, 5, 5],
      "Layer 1 (residual) gets [2, 5, 5]: its body gives [4, 3, 3], which cannot be added to the shortcut's [2, 5, 5]: " +
        "give the shortcut a 1×1 convolution with the body's filters and stride, or let the body keep the shape",
    ],
    [
      'branches of unlike sizes',
      [{ type: 'concat', branches: [[], [{ type: 'conv2d', filters: 4, kernel: 3 }]] }],
      [2, 5, 5],
      'Layer 1 (concat) gets [2, 5, 5]: branch 1 gives [2, 5, 5] and branch 2 [4, 3, 3], which cannot be stacked: ' +
        'all must have the same height and width (padding "same" and stride 1 keep them)',
    ],
    [
      'no branches',
      [{ type: 'concat', branches: [] }],
      [2, 5, 5],
      'Layer 1 (concat) gets [2, 5, 5]: it has no branches: give it at least one',
    ],
    [
      'an image that is none',
      [],
      [28, 28],
      'inputShape must be [channels, height, width] or [numbers], not [28, 28]',
    ],
    ['an image without channels', [], [0, 28, 28], 'inputShape[0] must be a whole number, 1 or more, not 0'],
  ])('explains the first misfit: %s', (_, layers, shape, message) => {
    expect(() => describeLayers(layers, shape)).toThrow(new RangeError(message));
  });
});
