import { expect, it } from 'vitest';
import { row } from './reading.ts';

it.each([
  ['layers.Conv2D(4, 3, strides=(1, 2), groups=1, use_bias=False)', 'conv2d 4 3 [1,2] false'],
  ['layers.Conv2D(4, 3, 1, "same", dilation_rate=2, activation="relu")', 'conv2d 4 3 2 "same" | relu'],
  ['layers.Conv2D(4, 5, strides=1, padding="SAME")', 'conv2d 4 5 "same"'],
  ['layers.Conv2D(4, 2, strides=2, padding="same")', 'conv2d 4 2 2'],
  ['layers.Conv2D(4, 4, strides=2, padding="same")', 'conv2d 4 4 2 1'],
  ['layers.Conv2D(4, 3, strides=2, padding="same")', 'pad2d 1 1 | conv2d 4 3 2'],
  ['layers.ZeroPadding2D((0, 1)), layers.Conv2D(4, 3)', 'conv2d 4 3 [0,1]'],
  ['layers.ZeroPadding2D(((0, 1), (1, 1))), layers.Conv2D(4, 3)', 'pad2d 1 1 1 | conv2d 4 3'],
  ['layers.DepthwiseConv2D(3, depth_multiplier=2)', 'conv2d 2 3'],
  [
    'layers.SeparableConv2D(4, 3, padding="same", use_bias=False)',
    'conv2d 1 3 false "same" | conv2d 4 1 false',
  ],
  ['layers.Conv2DTranspose(4, 2, strides=3)', 'convTranspose2d 4 2 3 1'],
  ['layers.Conv2DTranspose(4, 4, strides=2, padding="same")', 'convTranspose2d 4 4 2 1'],
  [
    'layers.Conv2DTranspose(4, 3, strides=2, padding="same")',
    expect.stringContaining('takes 1 and 1 cells off, more on one side'),
  ],
  [
    'layers.Conv2D(4, 3, data_format="channels_first")',
    '1: layers.Conv2D can be read with data_format = None or channels_last alone',
  ],
])('%s', (layer, layers) => {
  expect(row(layer)).toEqual(layers);
});
