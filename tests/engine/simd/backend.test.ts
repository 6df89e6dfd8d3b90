import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Backend, Tensor } from '#engine/index.ts';
import {
  conv2d,
  conv2dGrad,
  convTranspose2d,
  convTranspose2dGrad,
  linear,
  linearGrad,
  plain,
} from '#engine/index.ts';
import { convCases, properties } from '../arbitrary.ts';
import { normals } from '../finiteDifferences.ts';
import { onBothBuilds } from './builds.ts';
import { expectSame } from './same.ts';

const cases = { ...properties, numRuns: 100 };
const side = (max: number) => fc.integer({ min: 1, max });

onBothBuilds('the fast backend', (backend) => {
  const sameAsPlain = (run: (on: Backend) => Readonly<Record<string, Tensor>>) =>
    expectSame(backend, run(plain), () => run(backend));

  it('convolves, and takes gradients back', () => {
    fc.assert(
      fc.property(convCases, ({ input: { shape }, weight, bias, params }) => {
        const [input, w] = [normals(shape, 1), normals(weight.shape, 2)];
        const grad = normals(conv2d(input, w, bias, params).shape, 3);
        sameAsPlain((on) => ({ output: conv2d(input, w, bias, params, on) }));
        sameAsPlain((on) => ({ output: conv2d(input, w, null, params, on) }));
        sameAsPlain((on) => conv2dGrad(input, w, grad, params, on));
      }),
      cases,
    );
  });

  it('convolves the other way round, and takes gradients back', () => {
    fc.assert(
      fc.property(convCases, ({ input: { shape }, weight, params }) => {
        const input = normals([shape[0]!, weight.shape[0]!, 4, 5], 1);
        const [w, bias] = [normals(weight.shape, 2), normals([shape[1]!], 3)];
        const padded = { ...params, padding: 1, outputPadding: 0 };
        const grad = normals(convTranspose2d(input, w, bias, padded).shape, 4);
        sameAsPlain((on) => ({ output: convTranspose2d(input, w, bias, padded, on) }));
        sameAsPlain((on) => convTranspose2dGrad(input, w, grad, padded, on));
      }),
      cases,
    );
  });

  it.each([
    [[2, 1, 300, 200], 1, { padding: 1 }],
    [[2, 4, 90, 77], 6, { padding: [40, 3], stride: [3, 2], dilation: 2, groups: 2 }],
    [[1, 2, 130, 71], 9, {}],
  ] as const)('convolves images that are too large to be taken whole: %j', (shape, filters, params) => {
    const groups = 'groups' in params ? params.groups : 1;
    const [input, w] = [normals(shape, 1), normals([filters, shape[1] / groups, 3, 3], 2)];
    const bias = normals([filters], 3);
    sameAsPlain((on) => ({ output: conv2d(input, w, bias, params, on) }));
    const grad = conv2d(input, w, null, params);
    sameAsPlain((on) => ({ input: conv2dGrad(input, w, grad, params, on).input }));
  });

  it('computes dense layers, and takes gradients back', () => {
    fc.assert(
      fc.property(side(9), side(40), side(11), fc.boolean(), (rows, inputs, outputs, biased) => {
        const [input, weight] = [normals([rows, inputs], 1), normals([outputs, inputs], 2)];
        const bias = biased ? normals([outputs], 3) : null;
        const grad = normals([rows, outputs], 4);
        sameAsPlain((on) => ({ output: linear(input, weight, bias, on) }));
        sameAsPlain((on) => linearGrad(input, weight, grad, on));
      }),
      cases,
    );
  });

  it('changes nothing but what it fills', () => {
    const [input, weight, bias] = [normals([1, 2, 5, 5], 1), normals([3, 2, 3, 3], 2), normals([3], 3)];
    const own = [input, weight, bias].map((tensor) => ({ ...tensor, data: backend.numbers(tensor) }));
    const before = own.map(({ data }) => data.slice());
    const output = conv2d(own[0]!, own[1]!, own[2]!, {}, backend);
    conv2dGrad(own[0]!, own[1]!, output, {}, backend);
    expect(own.map(({ data }) => data)).toEqual(before);
  });

  it('lets NaN through', () => {
    const input = normals([1, 1, 6, 6], 1);
    input.data[14] = NaN;
    const isNaN = (on?: Backend) =>
      Array.from(conv2d(input, normals([2, 1, 3, 3], 2), null, {}, on).data, Number.isNaN);
    expect(isNaN(backend)).toEqual(isNaN());
  });

  it('takes 32-bit numbers as they lie there, and others as a copy', () => {
    const floats = Float32Array.of(1, 2);
    expect(backend.numbers({ shape: [2], data: floats })).toBe(floats);
    expect(backend.numbers({ shape: [2], data: Float64Array.of(1, 2) })).toEqual(floats);
  });
});
