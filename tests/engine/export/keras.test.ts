import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { kerasSource } from '#engine/index.ts';

/** The lines that compute, without what stands before and after. */
export const kerasLines = (layers: Layer[], shape: number[]): string[] =>
  kerasSource(layers, shape).split('x = inputs\n')[1]!.split('\n\n')[0]!.split('\n');

describe('kerasSource', () => {
  it('is a whole program, with height and width before channels', () => {
    const layers: Layer[] = [
      { type: 'conv2d', filters: 8, kernel: 3, name: 'stem' },
      { type: 'relu' },
      { type: 'maxPool2d', size: 2 },
      { type: 'flatten' },
      { type: 'linear', units: 10 },
      { type: 'softmax' },
    ];
    expect(kerasSource(layers, [1, 28, 20])).toBe(`import keras
from keras import layers

# Keras orders an image as height, width, channels.
inputs = keras.Input((28, 20, 1))
x = inputs
x = layers.Conv2D(8, 3)(x)  # stem: 8 × 26 × 18
x = layers.ReLU()(x)  # 8 × 26 × 18
x = layers.MaxPooling2D(2)(x)  # 8 × 13 × 9
x = layers.Flatten()(x)  # 936
x = layers.Dense(10)(x)  # 10
x = layers.Softmax()(x)  # 10

model = keras.Model(inputs, x)
model.summary()
`);
  });

  it('gives branches variables of their own', () => {
    const layers: Layer[] = [
      {
        type: 'residual',
        body: [
          { type: 'conv2d', filters: 2, kernel: 1 },
          { type: 'residual', body: [{ type: 'tanh' }] },
        ],
      },
      { type: 'residual', body: [{ type: 'relu' }], shortcut: [{ type: 'scale', initial: 0.5 }] },
      { type: 'concat', branches: [[], [{ type: 'gelu' }]] },
    ];
    expect(kerasLines(layers, [2, 4, 4])).toEqual([
      'branch1 = layers.Conv2D(2, 1)(x)  # 2 × 4 × 4',
      'branch2 = layers.Activation("tanh")(branch1)  # 2 × 4 × 4',
      'branch1 = layers.Add()([branch2, branch1])  # 2 × 4 × 4',
      'x = layers.Add()([branch1, x])  # 2 × 4 × 4',
      'branch3 = layers.ReLU()(x)  # 2 × 4 × 4',
      'branch4 = Scale(0.5)(x)  # 2 × 4 × 4',
      'x = layers.Add()([branch3, branch4])  # 2 × 4 × 4',
      'branch5 = layers.Activation("gelu")(x)  # 2 × 4 × 4',
      'x = layers.Concatenate()([x, branch5])  # 4 × 4 × 4',
    ]);
  });

  it('brings the class for a scale, and ops, only where they are needed', () => {
    expect(kerasSource([{ type: 'scale' }], [2, 4, 4])).toContain(
      '\n\nclass Scale(layers.Layer):\n    def __init__(self, initial=1.0, **options):\n',
    );
    expect(kerasSource([{ type: 'relu' }], [2, 4, 4])).not.toMatch(/class|ops/);
    expect(kerasSource([{ type: 'maxPool2d', size: 3, padding: 1 }], [2, 4, 4])).toContain(
      'import layers, ops\n',
    );
  });

  it.each<[Layer, string]>([
    [{ type: 'pad2d', top: 1, left: 2 }, 'layers.ZeroPadding2D(((1, 0), (2, 0)))(x)'],
    [{ type: 'globalAvgPool' }, 'layers.GlobalAveragePooling2D(keepdims=True)(x)'],
    [{ type: 'batchNorm2d' }, 'layers.BatchNormalization(momentum=0.9, epsilon=0.00001)(x)'],
    [{ type: 'layerNorm2d', eps: 0.001 }, 'layers.LayerNormalization()(x)'],
    [{ type: 'scale' }, 'Scale()(x)'],
    [{ type: 'relu6' }, 'layers.ReLU(6)(x)'],
    [{ type: 'sigmoid' }, 'layers.Activation("sigmoid")(x)'],
  ])('writes %j', (layer, text) => {
    expect(kerasLines([layer], [2, 8, 8])[0]!.split('  # ')[0]).toBe(`x = ${text}`);
  });

  it('writes layers on lists', () => {
    expect(kerasSource([{ type: 'linear', units: 3, bias: false }], [5])).toContain(
      'inputs = keras.Input((5,))\nx = inputs\nx = layers.Dense(3, use_bias=False)(x)  # 3\n',
    );
  });
});
