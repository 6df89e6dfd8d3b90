import { expect, test } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { forward, initialize } from '#engine/index.ts';
import { madeBy } from '#trace/made.ts';
import { normals } from '../engine/finiteDifferences.ts';

const image = normals([1, 4, 5, 6], 4);
const passOf = (...layers: Layer[]) => {
  const net = initialize(layers, [4, 5, 6], 3);
  for (const { bias } of net.units) bias?.data.set(normals(bias.shape, 5).data);
  return forward(net, image);
};

test.each<Layer>([
  { type: 'conv2d', filters: 4, kernel: 3, stride: 2, padding: 1, groups: 2 },
  {
    type: 'convTranspose2d',
    filters: 6,
    kernel: [3, 2],
    stride: 2,
    padding: 1,
    outputPadding: 1,
    groups: 2,
  },
  {
    type: 'convTranspose2d',
    filters: 2,
    kernel: 3,
    stride: [1, 2],
    dilation: 2,
    bias: false,
  },
])('a sum is that of its shares and its bias: %o', (layer) => {
  const passes = passOf(layer);
  const made = madeBy(passes);
  const { output, input } = passes[0]!;
  const [, , height = 0, width = 0] = input.shape;
  for (const [index, value] of output.data.entries()) {
    const told = made(index);
    if (told.by !== 'sum') throw new TypeError('it sums');
    expect(told.shares.reduce((total, { sum }) => total + sum, told.bias)).toBeCloseTo(value, 12);
    for (const { map, products } of told.shares)
      for (const { row, column, value: read, padded } of products)
        expect(read).toBe(padded ? 0 : input.data[(map * height + row) * width + column]);
  }
});

test('a mean is of the whole map, and a cell of padding is itself', () => {
  expect(madeBy(passOf({ type: 'globalAvgPool' }))(0)).toEqual({
    by: 'mean',
    count: 30,
  });
  const passes = passOf({ type: 'pad2d', top: 1, left: 1 });
  const { output } = passes[0]!;
  expect([0, 8].map((index) => madeBy(passes)(index))).toEqual([
    { by: 'cell', before: 0 },
    { by: 'cell', before: image.data[0] },
  ]);
  expect(output.shape).toEqual([1, 4, 6, 7]);
});

test('a block takes from the ends of its lists, and what goes round it', () => {
  const [residual, concat] = [
    passOf({ type: 'residual', body: [{ type: 'relu' }] }),
    passOf({ type: 'concat', branches: [[], [{ type: 'relu' }]] }),
  ];
  const value = image.data[7]!;
  expect(madeBy(residual)(7)).toEqual({
    by: 'ends',
    ends: [
      { list: 0, value: Math.max(0, value) },
      { list: -1, value },
    ],
  });
  expect(madeBy(concat)(7)).toEqual({ by: 'ends', ends: [{ list: 0, value }] });
  expect(madeBy(concat)(127)).toEqual({
    by: 'ends',
    ends: [{ list: 1, value: Math.max(0, value) }],
  });
});
