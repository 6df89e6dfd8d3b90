import { expect, it } from 'vitest';
import { row } from './reading.ts';

it.each([
  ['layers.MaxPool2D()', 'maxPool2d 2'],
  ['layers.MaxPooling2D((2, 3), strides=1)', 'maxPool2d [2,3] 1'],
  ['layers.MaxPooling2D(3, padding="same")', 'maxPool2d 3 true'],
  ['layers.AveragePooling2D(3, strides=1, padding="same")', 'avgPool2d 3 1 1 false'],
  ['layers.GlobalAveragePooling2D()', 'globalAvgPool | flatten'],
  ['layers.GlobalAveragePooling2D(keepdims=True)', 'globalAvgPool'],
  ['layers.GlobalMaxPooling2D()', 'maxPool2d [8,8] | flatten'],
  ['layers.BatchNormalization(epsilon=1e-5)', 'batchNorm2d'],
  ['layers.LayerNormalization()', 'layerNorm2d 0.001'],
  ['layers.Flatten(), layers.Dropout(0.2), layers.Dense(3, "softmax")', 'flatten | linear 3 | softmax'],
  ['layers.ReLU(6.0), layers.Identity()', 'relu6'],
  ['layers.Flatten(), layers.Softmax()', 'flatten | softmax'],
  ['layers.ReLU(negative_slope=0.1)', '1: layers.ReLU can be read with negative_slope = 0 alone'],
  ['layers.BatchNormalization(axis=1)', '1: layers.BatchNormalization can be read with axis = -1 or 3 alone'],
  [
    'layers.BatchNormalization(center=False)',
    '1: layers.BatchNormalization can be read with center = True alone',
  ],
  ['layers.Add()', '1: layers.Add gets [1, 8, 8]: it joins several maps: call it with a list of them'],
  ['layers.Concatenate(axis=1)', '1: layers.Concatenate can be read with axis = -1 or 3 alone'],
])('%s', (layer, layers) => {
  expect(row(layer)).toBe(layers);
});
