import fc from 'fast-check';
import type { ConvParams, Tensor } from '#engine/index.ts';
import { effectiveKernel, tensor } from '#engine/index.ts';
import { normals } from './finiteDifferences.ts';

/** The same 200 cases at every run. */
export const properties = { seed: 20, numRuns: 200 } as const;

/** Small numbers without a fraction, whose sums and products are exact in any order (and no -0 among them). */
export function wholeTensor(shape: readonly number[], seed: number): Tensor {
  return tensor(
    shape,
    normals(shape, seed).data.map((value) => Math.round(4 * value) + 0),
  );
}

export interface ConvCase {
  readonly input: Tensor;
  readonly weight: Tensor;
  readonly bias: Tensor;
  readonly params: Required<ConvParams> & {
    readonly stride: readonly [number, number];
    readonly padding: readonly [number, number];
    readonly dilation: readonly [number, number];
  };
}

const axis = fc
  .record({
    kernel: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 3 }),
    padding: fc.integer({ min: 0, max: 2 }),
    dilation: fc.integer({ min: 1, max: 3 }),
    spare: fc.integer({ min: 0, max: 5 }),
  })
  // As large as the window needs, and up to five cells larger.
  .map((one) => ({
    ...one,
    input: Math.max(1, effectiveKernel(one.kernel, one.dilation) - 2 * one.padding) + one.spare,
  }));

/** Convolutions that fit, of every kind: rectangular, strided, padded, dilated, in groups. */
export const convCases: fc.Arbitrary<ConvCase> = fc
  .record({
    ...{ y: axis, x: axis, batch: fc.integer({ min: 1, max: 2 }), groups: fc.integer({ min: 1, max: 3 }) },
    ...{ depth: fc.integer({ min: 1, max: 3 }), perGroup: fc.integer({ min: 1, max: 6 }), seed: fc.nat(1e6) },
  })
  .map(({ y, x, batch, groups, depth, perGroup, seed }) => ({
    input: wholeTensor([batch, depth * groups, y.input, x.input], seed),
    weight: wholeTensor([perGroup * groups, depth, y.kernel, x.kernel], seed + 1),
    bias: wholeTensor([perGroup * groups], seed + 2),
    params: {
      stride: [y.stride, x.stride],
      padding: [y.padding, x.padding],
      dilation: [y.dilation, x.dilation],
      groups,
    },
  }));
