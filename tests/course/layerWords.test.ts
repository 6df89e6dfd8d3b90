import { expect, test } from 'vitest';
import { chainInWords, inWords, kindOf, manyInWords, sizeInWords } from '#course/layerWords.ts';
import type { Layer } from '#engine/index.ts';

test.each<[Layer, string, string]>([
  [{ type: 'conv2d', filters: 8, kernel: 3 }, 'conv', 'Convolution 3 × 3, 8 filters'],
  // One filter that reads all channels is in one group, too.
  [{ type: 'conv2d', filters: 1, kernel: 3 }, 'conv', 'Convolution 3 × 3, 1 filter'],
  [
    { type: 'conv2d', filters: 8, kernel: [1, 5], stride: 2 },
    'conv',
    'Convolution 1 × 5, 8 filters, stride 2',
  ],
  [{ type: 'conv2d', filters: 8, kernel: 3, groups: 8 }, 'conv', 'Depthwise convolution 3 × 3, 8 filters'],
  [
    { type: 'convTranspose2d', filters: 8, kernel: 2 },
    'transposed',
    'Transposed convolution 2 × 2, 8 filters',
  ],
  [{ type: 'maxPool2d', size: 3, stride: 2 }, 'pool', 'Max pool 3 × 3, stride 2'],
  [{ type: 'avgPool2d', size: 2 }, 'pool', 'Average pool 2 × 2, stride 2'],
  [{ type: 'globalAvgPool' }, 'average', 'Global average pool'],
  [{ type: 'linear', units: 10 }, 'dense', 'Dense, 10 units'],
  [{ type: 'linear', units: 4096 }, 'dense', 'Dense, 4,096 units'],
  [{ type: 'batchNorm2d' }, 'norm', 'batch norm'],
  [{ type: 'layerNorm2d' }, 'norm', 'layer norm'],
  [{ type: 'relu6' }, 'ReLU6', 'ReLU6'],
  [{ type: 'tanh' }, 'tanh', 'tanh'],
  [{ type: 'concat', branches: [], name: 'Inception 3a' }, 'branches', 'Inception 3a'],
  [{ type: 'residual', body: [] }, 'residual', 'Residual block'],
])('%j is called so', (layer, kind, words) => {
  expect(kindOf(layer)).toBe(kind);
  expect(inWords(layer)).toBe(words);
});

test('a chain tells what convolves and pools', () => {
  expect(
    chainInWords([
      { type: 'conv2d', filters: 4, kernel: 1 },
      { type: 'batchNorm2d' },
      { type: 'relu' },
      { type: 'conv2d', filters: 4, kernel: 3, groups: 4, stride: 2 },
      { type: 'avgPool2d', size: 2 },
    ]),
  ).toBe('1 × 1 to 4, 3 × 3 depthwise at stride 2, pool 2 × 2');
});

test('many blocks are counted by kind', () => {
  expect(manyInWords(['pool', 'residual', 'residual', 'conv'])).toBe(
    '1 pool, 2 residual blocks, and 1 convolution',
  );
  expect(manyInWords(['branches', 'branches', 'average'])).toBe('2 blocks of branches and 1 average');
});

test('a size is that of a map, which a list of numbers has not', () => {
  expect(sizeInWords([8, 7, 5])).toBe('7 × 5');
  expect(sizeInWords([8])).toBe('');
});
