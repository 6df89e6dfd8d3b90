import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { describe as describeLayers } from '#engine/index.ts';
import { kerasConvolution, kerasTransposed } from '#engine/export/kerasConv.ts';

type Conv = Extract<Layer, { type: 'conv2d' }>;
type Transposed = Extract<Layer, { type: 'convTranspose2d' }>;

const conv = (layer: Omit<Conv, 'type'>): string[] =>
  kerasConvolution({ type: 'conv2d', ...layer }).map((step) => step('x'));

const transposed = (params: Omit<Transposed, 'type'>, shape = [2, 3, 4]): string[] => {
  const layer: Transposed = { type: 'convTranspose2d', ...params };
  return kerasTransposed(layer, describeLayers([layer], shape)[0]!).map((step) => step('x'));
};

describe('kerasConvolution', () => {
  it('has words for most', () => {
    expect(conv({ filters: 4, kernel: [3, 5], stride: [1, 2], groups: 2, bias: false })).toEqual([
      'layers.Conv2D(4, (3, 5), strides=(1, 2), groups=2, use_bias=False)(x)',
    ]);
    expect(conv({ filters: 4, kernel: 3, padding: 'same', dilation: 2 })).toEqual([
      'layers.Conv2D(4, 3, padding="same", dilation_rate=2)(x)',
    ]);
  });

  it('pads first where padding is a number', () => {
    expect(conv({ filters: 4, kernel: 3, padding: [0, 1] })).toEqual([
      'layers.ZeroPadding2D(((0, 0), (1, 1)))(x)',
      'layers.Conv2D(4, 3)(x)',
    ]);
  });

  it('slices where Keras takes no stride, with dilation', () => {
    expect(conv({ filters: 4, kernel: 3, stride: [1, 2], dilation: 2 })).toEqual([
      'layers.Conv2D(4, 3, dilation_rate=2)(x)',
      'x[:, ::1, ::2, :]',
    ]);
  });
});

describe('kerasTransposed', () => {
  it('crops what padding cuts off, and what Keras makes too much where the stride is larger than the kernel', () => {
    expect(transposed({ filters: 4, kernel: 3 })).toEqual(['layers.Conv2DTranspose(4, 3)(x)']);
    expect(transposed({ filters: 4, kernel: 3, stride: 2 })).toEqual([
      'layers.Conv2DTranspose(4, 3, strides=2)(x)',
    ]);
    expect(transposed({ filters: 4, kernel: 3, stride: 2, padding: 1 })).toEqual([
      'layers.Conv2DTranspose(4, 3, strides=2)(x)',
      'layers.Cropping2D(((1, 1), (1, 1)))(x)',
    ]);
    expect(transposed({ filters: 4, kernel: 1, stride: [3, 1], bias: false })).toEqual([
      'layers.Conv2DTranspose(4, 1, strides=(3, 1), use_bias=False)(x)',
      'layers.Cropping2D(((0, 2), (0, 0)))(x)',
    ]);
  });

  it('lengthens the input where output padding asks for more', () => {
    expect(transposed({ filters: 4, kernel: 3, stride: 2, outputPadding: [1, 0] })).toEqual([
      'layers.ZeroPadding2D(((0, 1), (0, 0)))(x)',
      'layers.Conv2DTranspose(4, 3, strides=2)(x)',
      'layers.Cropping2D(((0, 1), (0, 0)))(x)',
    ]);
  });

  it('says what Keras cannot do', () => {
    const message = 'Layer 1 (convTranspose2d): Keras has no transposed convolution with groups or dilation';
    expect(() => transposed({ filters: 4, kernel: 3, groups: 2 })).toThrow(message);
    expect(() => transposed({ filters: 4, kernel: 3, dilation: [1, 2] })).toThrow(
      `${message}, and this one has groups 1 and dilation (1, 2): take 1 for both`,
    );
  });
});
