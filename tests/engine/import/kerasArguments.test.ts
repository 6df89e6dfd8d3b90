import { expect, it } from 'vitest';
import { padding, samePad, windowOf } from '#engine/import/kerasArguments.ts';
import { row } from './reading.ts';

it('pads for "same" as Keras does: by the size that arrives, the odd rest behind', () => {
  const margins = (kernel: number, stride: number, size: number): number[] => {
    const { top, bottom } = samePad(windowOf(kernel, stride), [1, size, 9]);
    return [top, bottom];
  };
  expect([margins(3, 1, 7), margins(2, 1, 7), margins(3, 2, 7), margins(3, 2, 8), margins(1, 3, 5)]).toEqual([
    [1, 1],
    [0, 1],
    [1, 1],
    [0, 1],
    [0, 0],
  ]);
  expect(samePad(windowOf([3, 5], 1), [1, 7, 7])).toEqual({ top: 1, bottom: 1, left: 2, right: 2 });
});

it('says only the margins that there are', () => {
  expect(padding({ top: 1, right: 0, bottom: 0, left: 2 })).toEqual({ type: 'pad2d', top: 1, left: 2 });
});

it.each([
  ['layers.Activation(keras.activations.relu6)', 'relu6'],
  ['layers.Activation("linear")', ''],
  ['layers.ReLU(), layers.ZeroPadding2D((1, 2))', 'relu | pad2d 1 2 1 2'],
  ['layers.ZeroPadding2D(((1, 0), (0, 2)))', 'pad2d 1 2'],
  [
    'layers.ZeroPadding2D((1, 2, 3))',
    '1: layers.ZeroPadding2D takes padding = ((top, bottom), (left, right)), two numbers or one',
  ],
  [
    'layers.Activation(3)',
    '1: there is no activation this here, but linear, relu, relu6, sigmoid, tanh, gelu, softmax',
  ],
])('%s', (layer, layers) => {
  expect(row(layer)).toBe(layers);
});
