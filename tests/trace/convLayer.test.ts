import { describe, expect, it } from 'vitest';
import { conv2d, matrix, maxPool2d, relu, tensor } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { traceConvLayer, type LayerTrace } from '#trace/convLayer.ts';
import { wholeTensor } from '../engine/arbitrary.ts';

const bar = matrix(patternMatrix('verticalBar', 6));
const edge = matrix(kernelMatrix('verticalEdge'));
const run = traceConvLayer(bar, edge, null, { pool: { size: 2 } });
const stepsOf = (trace: LayerTrace) => Array.from({ length: trace.length }, (_, index) => trace.step(index));

describe('traceConvLayer', () => {
  it('tells the bar under the vertical edge: 16 sums, one ReLU, 4 windows', () => {
    expect(bar.data).toEqual(
      Float64Array.of(
        ...[0, 0, 0, 0, 0, 0],
        ...[0, 0, 9, 9, 0, 0],
        ...[0, 0, 9, 9, 0, 0],
        ...[0, 0, 9, 9, 0, 0],
        ...[0, 0, 9, 9, 0, 0],
        ...[0, 0, 0, 0, 0, 0],
      ),
    );
    const steps = stepsOf(run);
    expect(steps.map(({ stage }) => stage)).toEqual([
      ...Array<string>(16).fill('convolve'),
      'clip',
      ...Array<string>(4).fill('pool'),
    ]);
    expect(steps.map(({ index }) => index)).toEqual([...steps.keys()]);
    expect(steps.flatMap((step) => (step.stage === 'convolve' ? [step.step.sum] : []))).toEqual([
      ...[-18, -18, 18, 18],
      ...[-27, -27, 27, 27],
      ...[-27, -27, 27, 27],
      ...[-18, -18, 18, 18],
    ]);
    expect(
      steps.flatMap((step) => (step.stage === 'clip' ? step.cells : [])).map(({ after }) => after),
    ).toEqual([...[0, 0, 18, 18], ...[0, 0, 27, 27], ...[0, 0, 27, 27], ...[0, 0, 18, 18]]);
    expect(steps.flatMap((step) => (step.stage === 'pool' ? [step.step.value] : []))).toEqual([0, 27, 0, 27]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'has sums, clips and maxima that are the engine’s answer, seed %i',
    (seed) => {
      const input = wholeTensor([1, 2, 9, 8], seed);
      const weight = wholeTensor([1, 2, 3, 2], seed + 50);
      const bias = tensor([1], [seed - 4]);
      const [conv, pool] = [
        { stride: (seed % 2) + 1, padding: seed % 3 },
        { size: 2, stride: (seed % 3) + 1 },
      ];
      const trace = traceConvLayer(input, weight, bias, { conv, pool });
      const map = conv2d(input, weight, bias, conv);
      const clipped = relu(map);
      const pooled = maxPool2d(clipped, pool);
      expect(trace.length).toBe(map.data.length + 1 + pooled.data.length);
      const sums: number[] = [];
      const values: number[] = [];
      for (const step of stepsOf(trace)) {
        if (step.stage === 'convolve')
          sums.push(step.step.taps.reduce((sum, { product }) => sum + product, step.step.bias));
        if (step.stage === 'pool') values.push(Math.max(...step.step.cells.map(({ value }) => value)));
        if (step.stage === 'clip') {
          expect(step.cells.map(({ before }) => before)).toEqual([...map.data]);
          expect(step.cells.map(({ after }) => after)).toEqual([...clipped.data]);
        }
      }
      expect(sums).toEqual([...map.data]);
      expect(values).toEqual([...pooled.data]);
    },
  );

  it('says where its stages begin', () => {
    expect(run.starts).toEqual({ convolve: 0, clip: 16, pool: 17 });
  });

  it('knows which steps a place takes part in', () => {
    // Row 3, column 3 of the map: its own step, the ReLU, and the last window.
    expect(run.touching({ grid: 'output', row: 2, column: 2 })).toEqual([10, 16, 20]);
    expect(run.touching({ grid: 'output', plane: 0, row: 0, column: 1 })).toEqual([1, 16, 17]);
    expect(run.touching({ grid: 'output', plane: 1, row: 1, column: 0 })).toEqual([19]);
    expect(run.touching({ grid: 'output', plane: 1, row: 2, column: 0 })).toEqual([]);
    expect(run.touching({ grid: 'output', row: 4, column: 0 })).toEqual([]);
    expect(run.touching({ grid: 'input', row: 0, column: 1 })).toEqual([0, 1]);
    expect(run.touching({ grid: 'kernel', row: 2, column: 2 })).toHaveLength(16);
  });

  it('refuses several filters and steps that there are not', () => {
    expect(() => traceConvLayer(bar, tensor([2, 1, 3, 3]), null, { pool: { size: 2 } })).toThrow(
      'weight must be one filter, not 2',
    );
    expect(() => run.step(21)).toThrow('step must be a whole number from 0 to 20, not 21');
    expect(() => run.step(-1)).toThrow(RangeError);
  });
});
