import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avgPool2d, matrix, maxPool2d, tensor } from '#engine/index.ts';
import { traceAvgPool2d, traceMaxPool2d } from '#trace/pool2d.ts';
import { properties, wholeTensor } from '../engine/arbitrary.ts';

const params = fc
  .record({
    size: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
    stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    padding: fc.integer({ min: 0, max: 2 }),
    ceil: fc.boolean(),
    countPadding: fc.boolean(),
  })
  .filter(({ size, padding }) => 2 * padding <= Math.min(...size));

const image = matrix([
  [1, 5, 2],
  [5, 0, 4],
]);

describe('traceMaxPool2d', () => {
  it('tells the window of a step and who won it', () => {
    const step = traceMaxPool2d(image, { size: 2, stride: 1 }).step(0);
    expect(step).toMatchObject({ index: 0, channel: 0, row: 0, column: 0, value: 5 });
    expect(step.cells.map(({ value }) => value)).toEqual([1, 5, 5, 0]);
    expect(step.winner).toEqual({ row: 0, column: 1, value: 5, padded: false }); // the first of the two
  });

  it('shows padding, which never wins', () => {
    const step = traceMaxPool2d(matrix([[-3]]), { size: 2, padding: 1 }).step(0);
    expect(step.cells.map(({ padded }) => padded)).toEqual([true, true, true, false]);
    expect(step.winner).toEqual({ row: 0, column: 0, value: -3, padded: false });
    const missed = traceMaxPool2d(matrix([[4, 5]]), { size: [1, 2], padding: [0, 1], dilation: [1, 3] }).step(
      0,
    );
    expect(missed).toMatchObject({ winner: null, value: -Infinity });
  });

  it('has values that are the engine’s answer', () => {
    fc.assert(
      fc.property(params, fc.integer({ min: 1, max: 2 }), ({ countPadding: _, ...rest }, dilation) => {
        const input = wholeTensor([1, 2, 8, 9], 3);
        const trace = traceMaxPool2d(input, { ...rest, dilation });
        const { data } = maxPool2d(input, { ...rest, dilation });
        expect(trace.length).toBe(data.length);
        const steps = Array.from({ length: trace.length }, (_, i) => trace.step(i));
        expect(steps.map(({ value }) => value)).toEqual([...data]);
        expect(steps.map(({ winner }) => winner?.value)).toEqual([...data]);
        expect(steps.every(({ winner, cells }) => cells.includes(winner!))).toBe(true);
      }),
      properties,
    );
  });
});

describe('traceAvgPool2d', () => {
  it('tells the sum of a step and what it is divided by', () => {
    expect(traceAvgPool2d(image, { size: 2 }).step(0)).toMatchObject({
      sum: 11,
      divisor: 4,
      value: 2.75,
      winner: null,
    });
    const uncounted = traceAvgPool2d(image, { size: 2, padding: 1, countPadding: false });
    expect(uncounted.step(0)).toMatchObject({ sum: 1, divisor: 1, value: 1 });
  });

  it('has values that are the engine’s answer', () => {
    fc.assert(
      fc.property(params, (all) => {
        const input = wholeTensor([1, 2, 8, 9], 3);
        const trace = traceAvgPool2d(input, all);
        const { data } = avgPool2d(input, all);
        expect(trace.length).toBe(data.length);
        expect(Array.from({ length: trace.length }, (_, i) => trace.step(i).value)).toEqual([...data]);
      }),
      properties,
    );
  });
});

describe('both', () => {
  it('know which steps a place takes part in', () => {
    fc.assert(
      fc.property(params, fc.nat(100), (all, pick) => {
        const trace = traceAvgPool2d(wholeTensor([1, 2, 5, 6], 3), { ...all, size: all.size });
        const [row, column] = [(pick % 8) - 1, ((pick * 3) % 9) - 1];
        const reading = Array.from({ length: trace.length }, (_, i) => i).filter((i) =>
          trace.step(i).cells.some((cell) => cell.row === row && cell.column === column),
        );
        expect(trace.touching({ grid: 'input', row, column })).toEqual(reading);
      }),
      properties,
    );
    const trace = traceMaxPool2d(tensor([1, 2, 2, 4]), { size: 2 });
    expect(trace.touching({ grid: 'output', row: 0, column: 1 })).toEqual([1, 3]);
    expect(trace.touching({ grid: 'output', row: 1, column: 0 })).toEqual([]);
  });

  it('refuse several images', () => {
    for (const trace of [traceMaxPool2d, traceAvgPool2d]) {
      expect(() => trace(tensor([2, 1, 3, 3]), { size: 2 })).toThrow(
        new RangeError('input must be one image, [1, c, h, w], not 2 images'),
      );
    }
  });
});
