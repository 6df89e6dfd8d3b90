import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { describe as describeLayers } from '#engine/index.ts';
import { kerasPool } from '#engine/export/kerasPool.ts';

type Pool = Extract<Layer, { type: 'maxPool2d' | 'avgPool2d' }>;

const pool = (layer: Pool, shape = [2, 5, 6]): string[] =>
  kerasPool(layer, describeLayers([layer], shape)[0]!).map((step) => step('x'));

describe('kerasPool', () => {
  it('has words for pooling that fits', () => {
    expect(pool({ type: 'maxPool2d', size: 2 })).toEqual(['layers.MaxPooling2D(2)(x)']);
    expect(pool({ type: 'avgPool2d', size: [2, 3], stride: 1 })).toEqual([
      'layers.AveragePooling2D((2, 3), strides=1)(x)',
    ]);
  });

  it('pads a maximum with -∞, at the end for a window that hangs over', () => {
    expect(pool({ type: 'maxPool2d', size: 3, stride: 2, padding: 1 })).toEqual([
      'ops.pad(x, ((0, 0), (1, 1), (1, 0), (0, 0)), constant_values=float("-inf"))',
      'layers.MaxPooling2D(3, strides=2)(x)',
    ]);
    expect(pool({ type: 'maxPool2d', size: 2, ceil: true })).toEqual([
      'ops.pad(x, ((0, 0), (0, 1), (0, 0), (0, 0)), constant_values=float("-inf"))',
      'layers.MaxPooling2D(2)(x)',
    ]);
  });

  it('puts means right that Keras divides by too much', () => {
    expect(pool({ type: 'avgPool2d', size: 2, ceil: true })).toEqual([
      'layers.ZeroPadding2D(((0, 1), (0, 0)))(x)',
      'layers.AveragePooling2D(2)(x)',
      'x * ops.reshape(ops.array((1, 1, 2)), (1, 3, 1, 1))',
    ]);
    const counted: Pool = { type: 'avgPool2d', size: [1, 3], stride: [1, 3], padding: [0, 1] };
    expect(pool(counted)).toEqual([
      'layers.ZeroPadding2D(((0, 0), (1, 0)))(x)',
      'layers.AveragePooling2D((1, 3))(x)',
    ]);
    expect(pool({ ...counted, countPadding: false })[2]).toBe(
      'x * ops.reshape(ops.array((1.5, 1)), (1, 1, 2, 1))',
    );
  });

  it('says what Keras cannot do', () => {
    expect(() => pool({ type: 'maxPool2d', size: 2, dilation: 2 })).toThrow(
      new RangeError(
        'Layer 1 (maxPool2d): Keras has no pooling with dilation, and this one has (2, 2): take 1',
      ),
    );
  });
});
