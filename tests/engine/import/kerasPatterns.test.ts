import { expect, it } from 'vitest';
import { lines } from './reading.ts';

const pad = (rest: string): string => `x = ops.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0))${rest})`;
const endless = pad(', constant_values=float("-inf")');
const zero = 'x = layers.ZeroPadding2D(1)(x)';
const means = (shape: string): string => `x = x * ops.reshape(ops.array((2, 1, 1, 1, 2)), (${shape}))`;

it.each([
  [['x = x[:, ::2, ::3, :]'], 'maxPool2d 1 [2,3]'],
  [['x = layers.Conv2D(2, 3, dilation_rate=2)(x)', 'x = x[:, ::2, ::2, :]'], 'conv2d 2 3 2 2'],
  [['x = x[:, 1:3, :, :]'], "2: of a layer's output, no part taken with [ ] can be read"],
  [[pad('')], 'pad2d 1 1 1 1'],
  [[endless, 'x = layers.MaxPooling2D(2)(x)'], 'maxPool2d 2 1'],
  [[endless, 'x = layers.ReLU()(x)'], '2: padding with −∞ can be read in front of a maximum alone'],
  [[pad(', constant_values=1')], '2: ops.pad can be read with constant_values = 0 or float("-inf")'],
  [['x = ops.pad(x, ((0, 0), (1, 1), (1, 1), (0, 1)))'], '2: ops.pad can be read for rows and columns alone'],
  [['x = ops.pad(x, 3)'], '2: ops.pad takes a pair of numbers for images, rows, columns and channels'],
  [
    [zero, 'x = layers.AveragePooling2D(2)(x)', means('1, 5, 1, 1'), means('1, 1, 5, 1')],
    'avgPool2d 2 1 false',
  ],
  [[zero, 'x = layers.AveragePooling2D(2)(x)'], 'pad2d 1 1 1 1 | avgPool2d 2'],
  [
    [zero, 'x = layers.AveragePooling2D(2)(x)', means('1, 5, 1, 1')],
    expect.stringContaining('no pooling here pads by 1 and 1 rows'),
  ],
  [
    [means('1, 5, 1, 1')],
    expect.stringContaining('such a product can be read behind padding and a mean alone'),
  ],
  [
    ['x = layers.Conv2DTranspose(2, 4, strides=2)(x)', 'x = layers.Cropping2D(1)(x)'],
    'convTranspose2d 2 4 2 1',
  ],
  [
    ['x = layers.Conv2DTranspose(2, 3, strides=2)(x)', 'x = layers.Cropping2D(((1, 0), (1, 0)))(x)'],
    'convTranspose2d 2 3 2 1 1',
  ],
  [
    ['x = layers.Conv2DTranspose(2, 3)(x)', 'x = layers.Cropping2D(((0, 1), (0, 1)))(x)'],
    expect.stringContaining('takes off more at one end'),
  ],
  [
    ['x = layers.Cropping2D(1)(x)'],
    expect.stringContaining('cropping can be read behind a transposed convolution alone'),
  ],
])('%j', (body, layers) => {
  expect(lines(...body)).toEqual(layers);
});
