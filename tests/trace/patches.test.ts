import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conv2d, matrix, tensor } from '#engine/index.ts';
import { tracePatches, type PatchTrace } from '#trace/patches.ts';
import { properties, wholeTensor } from '../engine/arbitrary.ts';

const few = (max: number) => fc.integer({ min: 1, max });
/** Pictures that patches of some height and width fill, under some kernels. */
const cases = fc
  .record({ high: few(4), wide: few(4), rows: few(3), columns: few(3), depth: few(3), filters: few(4) })
  .chain((sizes) => fc.nat(1e6).map((seed) => ({ ...sizes, seed })))
  .map(({ high, wide, rows, columns, depth, filters, seed }) => ({
    picture: wholeTensor([1, depth, rows * high, columns * wide], seed),
    weight: wholeTensor([filters, depth, high, wide], seed + 1),
    stride: [high, wide] as const,
  }));
const stepsOf = (trace: PatchTrace) => Array.from({ length: trace.length }, (_, index) => trace.step(index));

describe('tracePatches', () => {
  const picture = matrix([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ]);
  const two = tensor([2, 1, 2, 2], [1, 1, 1, 1, -1, 1, -1, 1]);

  it('makes a token of each patch, a number for each kernel', () => {
    const trace = tracePatches(picture, two);
    expect(stepsOf(trace).map(({ row, column, token }) => ({ row, column, token }))).toEqual([
      { row: 0, column: 0, token: [14, 2] },
      { row: 0, column: 1, token: [22, 2] },
    ]);
    expect(trace.step(1).answers[1]!.taps.map(({ product }) => product)).toEqual([-3, 4, -7, 8]);
  });

  it('has the convolution’s answers, whose stride is its kernel', () => {
    fc.assert(
      fc.property(cases, ({ picture, weight, stride }) => {
        const trace = tracePatches(picture, weight);
        const { data, shape } = conv2d(picture, weight, null, { stride });
        const [, filters, rows, columns] = shape as [number, number, number, number];
        expect(trace.length).toBe(rows * columns);
        for (const { index, row, column, token, answers } of stepsOf(trace)) {
          expect(index).toBe(row * columns + column);
          expect(token).toEqual(
            Array.from({ length: filters }, (_, n) => data[(n * rows + row) * columns + column]),
          );
          expect(answers.map(({ taps }) => taps.reduce((sum, { product }) => sum + product, 0))).toEqual(
            token,
          );
        }
      }),
      properties,
    );
  });

  it('reads each pixel in one patch', () => {
    fc.assert(
      fc.property(cases, fc.nat(11), fc.nat(11), ({ picture, weight }, row, column) => {
        const trace = tracePatches(picture, weight);
        const reading = stepsOf(trace).filter(({ answers }) =>
          answers.some(({ taps }) => taps.some((tap) => tap.row === row && tap.column === column)),
        );
        const [, , height, width] = picture.shape as [number, number, number, number];
        expect(reading).toHaveLength(row < height && column < width ? 1 : 0);
        expect(trace.touching({ grid: 'input', row, column })).toEqual(reading.map(({ index }) => index));
      }),
      properties,
    );
  });

  it('gives a cell of any map its patch, and a weight all of them', () => {
    const trace = tracePatches(picture, two);
    for (const plane of [0, 1, undefined])
      expect(
        trace.touching({ grid: 'output', row: 0, column: 1, ...(plane !== undefined && { plane }) }),
      ).toEqual([1]);
    expect(trace.touching({ grid: 'output', row: 0, column: 1, plane: 2 })).toEqual([]);
    expect(trace.touching({ grid: 'output', row: 1, column: 0, plane: 0 })).toEqual([]);
    expect(trace.touching({ grid: 'kernel', row: 1, column: 1, plane: 1 })).toEqual([0, 1]);
    expect(trace.touching({ grid: 'kernel', row: 2, column: 1 })).toEqual([]);
  });

  it('refuses patches that leave something over, and a step that there is not', () => {
    expect(() => tracePatches(picture, tensor([1, 1, 2, 3]))).toThrow(
      new RangeError('weight must be patches that fill the picture of 2 × 4, not 2 × 3'),
    );
    expect(() => tracePatches(picture, two).step(2)).toThrow(
      'step must be a whole number from 0 to 1, not 2',
    );
  });
});
