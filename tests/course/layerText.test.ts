import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseLayers, printLayers } from '#course/layerText.ts';
import type { Layer } from '#engine/index.ts';

const written: readonly (readonly [string, Layer[]])[] = [
  [
    'conv16k3p1,relu,max2,flatten,linear10',
    [
      { type: 'conv2d', filters: 16, kernel: 3, padding: 1 },
      { type: 'relu' },
      { type: 'maxPool2d', size: 2 },
      { type: 'flatten' },
      { type: 'linear', units: 10 },
    ],
  ],
  [
    'conv8k3x5s2x1psd2g4n',
    [
      {
        ...{ type: 'conv2d', filters: 8, kernel: [3, 5], stride: [2, 1] },
        ...{ padding: 'same', dilation: 2, groups: 4, bias: false },
      },
    ],
  ],
  [
    'deconv4k3s2p1o1',
    [
      {
        type: 'convTranspose2d',
        filters: 4,
        kernel: 3,
        stride: 2,
        padding: 1,
        outputPadding: 1,
      },
    ],
  ],
  [
    'max3s2u,avg2s2p1n',
    [
      { type: 'maxPool2d', size: 3, stride: 2, ceil: true },
      {
        type: 'avgPool2d',
        size: 2,
        stride: 2,
        padding: 1,
        countPadding: false,
      },
    ],
  ],
  [
    'padt0r1b1l0,gap,bnorm,lnorm0.001,scale0.1,relu6,softmax',
    [
      { type: 'pad2d', top: 0, right: 1, bottom: 1, left: 0 },
      { type: 'globalAvgPool' },
      { type: 'batchNorm2d' },
      { type: 'layerNorm2d', eps: 0.001 },
      { type: 'scale', initial: 0.1 },
      { type: 'relu6' },
      { type: 'softmax' },
    ],
  ],
  [
    'res(conv8k3p1,relu;conv8k1),res(relu),cat(conv4k1;max3s1p1,conv4k1;)',
    [
      {
        type: 'residual',
        body: [{ type: 'conv2d', filters: 8, kernel: 3, padding: 1 }, { type: 'relu' }],
        shortcut: [{ type: 'conv2d', filters: 8, kernel: 1 }],
      },
      { type: 'residual', body: [{ type: 'relu' }] },
      {
        type: 'concat',
        branches: [
          [{ type: 'conv2d', filters: 4, kernel: 1 }],
          [
            { type: 'maxPool2d', size: 3, stride: 1, padding: 1 },
            { type: 'conv2d', filters: 4, kernel: 1 },
          ],
          [],
        ],
      },
    ],
  ],
];

describe('a list of layers', () => {
  test.each(written)('is written as %s', (text, layers) => {
    expect(printLayers(layers)).toBe(text);
  });
  test.each(written)('is read from %s', (text, layers) => {
    expect(parseLayers(text)).toEqual(layers);
  });
  test.each(written)('%s stands in an address as it is', (text) => {
    expect(encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3B', ';')).toBe(text);
  });

  test('has the names of its layers where they are asked for', () => {
    const layers: Layer[] = [
      {
        type: 'residual',
        body: [
          {
            type: 'conv2d',
            filters: 2,
            kernel: 3,
            bias: false,
            name: 'sobelX.laplacian',
          },
        ],
      },
      { type: 'relu', name: 'has a space' },
    ];
    expect(printLayers(layers)).toBe('res(conv2k3n),relu');
    const text = printLayers(layers, true);
    expect(text).toBe('res(conv2k3n*sobelX.laplacian),relu');
    expect(parseLayers(text)).toEqual([layers[0], { type: 'relu' }]);
  });

  test('comes back as it was, however it is put together', () => {
    const size = fc.integer({ min: 1, max: 99 });
    const either = fc.oneof(size, fc.tuple(size, size));
    const leaf = fc.oneof(
      fc.record(
        {
          ...{
            type: fc.constant('conv2d'),
            filters: size,
            kernel: either,
            stride: either,
            dilation: size,
          },
          ...{
            padding: fc.oneof(either, fc.constantFrom('same', 'valid')),
            groups: size,
            bias: fc.constant(false),
          },
        },
        { requiredKeys: ['type', 'filters', 'kernel'] },
      ),
      fc.record({
        type: fc.constantFrom('relu', 'gelu', 'tanh', 'sigmoid', 'flatten', 'softmax'),
      }),
      fc.record(
        {
          type: fc.constant('maxPool2d'),
          size: either,
          stride: either,
          ceil: fc.constant(true),
        },
        { requiredKeys: ['type', 'size'] },
      ),
    );
    const layers = fc.letrec((tie) => ({
      layer: fc.oneof(
        { maxDepth: 2 },
        leaf,
        fc.record(
          {
            type: fc.constant('residual'),
            body: tie('list'),
            shortcut: tie('list'),
          },
          { requiredKeys: ['type', 'body'] },
        ),
        fc.record({
          type: fc.constant('concat'),
          branches: fc.array(tie('list'), { minLength: 1, maxLength: 3 }),
        }),
      ),
      list: fc.array(tie('layer'), { minLength: 1, maxLength: 3 }),
    })).list as fc.Arbitrary<Layer[]>;
    fc.assert(
      fc.property(layers, (some) => {
        expect(parseLayers(printLayers(some))).toEqual(some);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});

test.each([
  ['', '“” is no layer; there are conv, deconv,'],
  ['convolve3', '“o” in “convolve3” is no setting'],
  ['conv16k3(relu)', 'nothing can follow'],
  ['conv16', 'needs kernel'],
  ['conv16k3,,relu', '“” is no layer'],
  ['conv16k3q2', '“q2” in “conv16k3q2” is no setting'],
  ['conv16k3s', '“s” in “conv16k3s” is no setting'],
  ['relu5', '“relu5” takes no number behind its name'],
  ['max2k3', 'has no "kernel"'],
  ['res', '“res” needs its layers in brackets'],
  ['res(relu', 'a bracket is missing'],
  ['res(relu;relu;relu)', 'a body and a shortcut, and nothing else'],
  ['relu)', 'nothing can follow “relu” but a comma'],
  ['<script>', '“<script>” is no layer'],
  ['relu*', 'a name is letters, digits and dots behind one star'],
  ['relu*a*b', 'a name is letters, digits and dots behind one star'],
])('%j is refused: %s', (text, reason) => {
  expect(() => parseLayers(text)).toThrow(reason);
});

test('no text breaks it', () => {
  const characters = fc.constantFrom(...Array.from('conv,;()relu0123x.kspdgn*'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: characters })), (text) => {
      try {
        expect(parseLayers(printLayers(parseLayers(text)))).toEqual(parseLayers(text));
      } catch (error) {
        if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      }
    }),
    { seed: 5, numRuns: 500 },
  );
});
