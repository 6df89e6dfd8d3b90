import { describe, expect, it } from 'vitest';
import { conv2d, conv2dGrad, matrix, tensor } from '#engine/index.ts';
import { traceConvGrad } from '#trace/convGrad.ts';
import { normals } from '../engine/finiteDifferences.ts';

const image = matrix([
  [1, 2, 0],
  [0, 3, 1],
  [2, 0, 4],
]);
const kernel = matrix([
  [1, -1],
  [2, 3],
]);
const upstream = matrix([
  [1, 0],
  [-2, 5],
]);

describe('the gradient of a weight', () => {
  it('adds up its pixels, each as much as the output it went to counts', () => {
    const { step, length, gradient } = traceConvGrad('weight', image, kernel, upstream);
    expect(length).toBe(4);
    const { shares, sum, row, column } = step(1);
    expect([row, column]).toEqual([0, 1]);
    expect(shares.map(({ upstream, factor }) => [upstream, factor])).toEqual([
      ...[
        [1, 2],
        [0, 0],
        [-2, 3],
        [5, 1],
      ],
    ]);
    expect(sum).toBe(1);
    expect(gradient.data[1]).toBe(1);
    expect(shares[3]).toMatchObject({ row: 1, column: 1, factorRow: 1, factorColumn: 2, product: 5 });
  });

  it('is the convolution of the input with the upstream gradient', () => {
    const { gradient } = traceConvGrad('weight', image, kernel, upstream);
    expect(gradient.data).toEqual(conv2d(image, upstream, null).data);
  });
});

describe('the gradient of a pixel', () => {
  it('adds up the weights that lay on it, each as much as its output counts', () => {
    const { step, length } = traceConvGrad('input', image, kernel, upstream);
    expect(length).toBe(9);
    expect(step(0).shares).toMatchObject([{ upstream: 1, factor: 1, factorRow: 0, factorColumn: 0 }]);
    expect(step(4).shares.map(({ upstream, factor }) => [upstream, factor])).toEqual([
      ...[
        [1, 3],
        [0, 2],
        [-2, -1],
        [5, 1],
      ],
    ]);
    expect(step(4).sum).toBe(10);
  });

  it('is the convolution of the padded upstream gradient with the kernel turned by half a turn', () => {
    const turned = tensor(kernel.shape, [...kernel.data].toReversed());
    const { gradient } = traceConvGrad('input', image, kernel, upstream);
    expect(gradient.data).toEqual(conv2d(upstream, turned, null, { padding: 1 }).data);
  });
});

describe('every step', () => {
  it.each([
    [6, 6, 3, 3],
    [5, 7, 2, 4],
    [4, 4, 4, 4],
    [9, 5, 5, 1],
  ])('of %i × %i under %i × %i is the engine’s number to the last bit', (h, w, kh, kw) => {
    const [x, k] = [normals([1, 1, h, w], h), normals([1, 1, kh, kw], w)];
    const g = normals([1, 1, h - kh + 1, w - kw + 1], kh);
    const engine = conv2dGrad(x, k, g);
    for (const of of ['weight', 'input'] as const) {
      const { step, length, gradient } = traceConvGrad(of, x, k, g);
      const sums = Array.from({ length }, (_, index) => step(index).sum);
      expect(sums).toEqual([...engine[of].data]);
      expect(gradient).toEqual(engine[of]);
    }
  });

  it('is found by its cell, and by no other grid', () => {
    const { touching } = traceConvGrad('input', image, kernel, upstream);
    expect(touching({ grid: 'output', row: 1, column: 2 })).toEqual([5]);
    expect(touching({ grid: 'output', row: 3, column: 0 })).toEqual([]);
    expect(touching({ grid: 'input', row: 1, column: 2 })).toEqual([]);
  });

  it('needs one channel', () => {
    expect(() =>
      traceConvGrad('input', tensor([1, 2, 3, 3]), tensor([1, 2, 2, 2]), tensor([1, 1, 2, 2])),
    ).toThrow('input and weight must be one channel');
  });
});
