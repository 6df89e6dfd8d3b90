import { expect, test } from 'vitest';
import { depthOf } from '#course/depth.ts';
import { describe, type Layer } from '#engine/index.ts';

const conv: Layer = { type: 'conv2d', filters: 3, kernel: 3, padding: 'same' };
const depth = (layers: readonly Layer[]) => depthOf(describe(layers, [3, 8, 8]));

test.each<[string, Layer[], number]>([
  [
    'layers with weights alone',
    [conv, { type: 'batchNorm2d' }, { type: 'relu' }, { type: 'maxPool2d', size: 2 }, conv],
    2,
  ],
  ['nothing where there is nothing', [], 0],
  [
    'dense and transposed layers',
    [{ ...conv, type: 'convTranspose2d', padding: 1 }, { type: 'flatten' }, { type: 'linear', units: 2 }],
    2,
  ],
  [
    'a body, and not the shortcut beside it',
    [conv, { type: 'residual', body: [conv, conv], shortcut: [conv] }],
    3,
  ],
  [
    'the longest of several branches',
    [{ type: 'concat', branches: [[conv], [conv, conv, conv], []] }, conv],
    4,
  ],
  [
    'what lies deeper',
    [
      {
        type: 'residual',
        body: [{ type: 'concat', branches: [[{ ...conv, filters: 1 }], [conv, { ...conv, filters: 2 }]] }],
      },
    ],
    2,
  ],
])('counts %s', (_, layers, expected) => {
  expect(depth(layers)).toBe(expected);
});
