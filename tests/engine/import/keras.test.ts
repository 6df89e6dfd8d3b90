import { expect, it } from 'vitest';
import { keras } from '#engine/import/keras.ts';
import { lines, read, row } from './reading.ts';

it('reads functions that follow each other', () => {
  expect(
    lines('y = layers.ReLU()(x)', 'y = keras.activations.tanh(y)', 'm = keras.Model(inputs=x, outputs=y)'),
  ).toBe('relu | tanh');
  expect(lines('y = layers.add([x, layers.ReLU()(x)])')).toBe('residual [{"type":"relu"}]');
  expect(lines('y = layers.concatenate([x, layers.ReLU()(x)])')).toBe('concat [[],[{"type":"relu"}]]');
  expect(read('keras.Sequential([layers.InputLayer(input_shape=(4, 4, 2)), layers.Flatten()])')).toBe(
    'flatten',
  );
  expect(
    read(
      'class M(keras.Model):\n  def __init__(self):\n    self.a = layers.Dense(3)\n  def call(self, x):\n    return self.a(layers.Flatten()(x))\nM()',
    ),
  ).toBe('flatten | linear 3');
});

it.each([
  [
    'keras.Input((None, None, 3))',
    '1: keras.Input wants (height, width, channels) or (numbers,) as whole numbers',
  ],
  [
    'x = keras.Input((4, 4, 1))\nkeras.Model(x, 3)',
    '2: keras.Model wants what the last layer gives as outputs',
  ],
  [
    'x = keras.Input((4, 4, 1))\ny = layers.Foo()(x)\nkeras.Model(x, y)',
    '2: layers.Foo is none of the layers of Keras that can be read here',
  ],
])('refuses %j', (text, message) => {
  expect(read(text)).toBe(message);
});

it('orders shapes as we do, and takes batches off', () => {
  expect(
    [[8, 9, 3], [null, 8, 9, 3], [7], [null, 7], [8, 9], [0, 1, 2], 3].map((value) => keras.shape(value)),
  ).toEqual([[3, 8, 9], [3, 8, 9], [7], [7], null, null, null]);
});

it("knows the exporter's own class, and no other of its name", () => {
  expect(row('Scale()')).toContain('Scale is none of the layers of Keras');
});
