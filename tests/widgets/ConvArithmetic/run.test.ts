import { describe, expect, test } from 'vitest';

import { convTranspose2d, outputSize, tensor, transposedSize } from '#engine/index.ts';
import { declaration } from '#widgets/ConvArithmetic/parameters.ts';
import type { ArithmeticValues } from '#widgets/ConvArithmetic/controls.ts';
import { isUnread, partOf } from '#widgets/ConvArithmetic/parts.ts';
import { run, spanOf } from '#widgets/ConvArithmetic/run.ts';
import { settingsOf, sidesOf } from '#widgets/ConvArithmetic/sides.ts';
import { conflict } from '#widgets/kit/limits.ts';
import { settings } from '../settings.ts';
import { drawn, of, windowsCounted } from './drawn.ts';

const ones = (...shape: number[]) => tensor(shape, new Float64Array(shape.reduce((a, b) => a * b)).fill(1));

describe('the run', () => {
  test.each([...settings(declaration, 20, 5), ...drawn(60, 7)])('%j agrees with the engine', (values) => {
    const trace = run(values);
    trace.sides.forEach((side, axis) => {
      const { input, kernel, stride, dilation, padding, outputPadding } = settingsOf(values, axis as 0 | 1);
      const size = { input, kernel, stride, dilation, padding };
      if (values.operation === 'transposed')
        expect(side.output).toBe(transposedSize({ ...size, outputPadding }));
      else if (side.before === side.after)
        expect(side.output).toBe(outputSize({ ...size, ceil: values.rounding === 'ceil' }));
      else {
        const counted = windowsCounted(side.before + input + side.after + side.overhang, side.span, stride);
        expect(side.output).toBe(counted);
      }
    });
    const [down, across] = trace.sides;
    const walked = trace.kind === 'painting' ? [down.input, across.input] : [down.output, across.output];
    expect(trace.length).toBe(walked[0]! * walked[1]!);
    if (trace.kind === 'painting') {
      const canvas = trace.counts.shape.slice(2);
      expect(canvas).toEqual([down.room, across.room]);
      expect([...trace.counts.data]).toEqual(countedBySteps(values));
    } else expect([...trace.counts.data]).toEqual(countedBySteps(values));
  });

  /** How often each cell lies under a step's window, by going through all of them. */
  function countedBySteps(values: ArithmeticValues): number[] {
    const trace = run(values);
    const [rows, columns] = trace.counts.shape.slice(2) as [number, number];
    const counts = Array<number>(rows * columns).fill(0);
    for (let step = 0; step < trace.length; step++) {
      const { row, column, rows: tall, columns: wide, dilation } = spanOf(trace, step);
      for (let y = 0; y < tall; y++)
        for (let x = 0; x < wide; x++)
          counts[(row + y * dilation[0]) * columns + column + x * dilation[1]]! += 1;
    }
    return counts;
  }

  test('zero-stuffing comes to what painting comes to', () => {
    const transposed = drawn(400, 11).filter(
      ({ operation, view }) => operation === 'transposed' && view !== 'stuffed',
    );
    const both = transposed.filter(
      (values) => conflict(declaration, { ...values, view: 'stuffed' }) === null,
    );
    expect(both.length).toBeGreaterThan(20);
    for (const values of both) {
      const swept = run({ ...values, view: 'stuffed' });
      if (swept.kind === 'painting') throw new Error('this view does not paint');
      const [down, across] = swept.sides;
      const { data, shape } = convTranspose2d(
        ones(1, 1, down.input, across.input),
        ones(1, 1, down.kernel, across.kernel),
        null,
        {
          stride: [down.stride, across.stride],
          padding: [down.padding, across.padding],
          outputPadding: [down.outputPadding, across.outputPadding],
          dilation: [down.dilation, across.dilation],
        },
      );
      expect(swept.output.shape).toEqual(shape);
      expect([...swept.output.data]).toEqual([...data]);
    }
  });

  test('with padding 1 a corner is read 4 times, an edge 6, the centre 9; without, once to 9 times', () => {
    const pixels = (given: Record<string, unknown>) => {
      const trace = run(of(given, 'uses'));
      const columns = trace.counts.shape[3]!;
      return [...trace.counts.data].filter(
        (_, index) =>
          partOf(trace, { row: Math.floor(index / columns), column: index % columns }) === 'pixel',
      );
    };
    const padded = pixels({});
    expect([padded[0], padded[2], padded[12]]).toEqual([4, 6, 9]);
    expect(padded.reduce((sum, count) => sum + count)).toBe(4 * 4 + 12 * 6 + 9 * 9);
    const bare = pixels({ padding: 0 });
    expect([bare[0], bare[2], bare[12]]).toEqual([1, 3, 9]);
    expect(new Set(pixels({ rule: 'full' }))).toEqual(new Set([9]));
  });

  test('paint makes a checkerboard unless the kernel is a multiple of the stride', () => {
    const row = (kernel: number) => {
      const { counts } = run(of({ kernel }, 'checkerboard'));
      return [...counts.data.slice(0, counts.shape[3])];
    };
    expect(row(3)).toEqual([1, 1, 2, 1, 2, 1, 2, 1, 2, 1, 1]);
    expect(row(4)).toEqual([1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1]);
    expect(row(2)).toEqual(Array(10).fill(1));
  });

  test('Keras’ same padding gives ⌈W / S⌉ wherever it can be shown', () => {
    let seen = 0;
    for (let size = 1; size <= 12; size++)
      for (let kernel = 1; kernel <= 7; kernel++)
        for (let stride = 1; stride <= 4; stride++) {
          const values = of({ rule: 'keras', size, kernel, stride });
          if (conflict(declaration, values) !== null) continue;
          seen += 1;
          const [side] = sidesOf(values);
          expect(side.output).toBe(Math.ceil(size / stride));
          expect(side.after - side.before).toBeOneOf([0, 1]);
        }
    expect(seen).toBe(12 * 7 * 4);
  });

  test('rounding up hangs over, unless the last window would start beyond the input', () => {
    const side = (given: Record<string, unknown>) => sidesOf(of({ rounding: 'ceil', ...given }))[0];
    expect(side({ size: 6, kernel: 3, stride: 2 })).toMatchObject({
      output: 3,
      overhang: 1,
      lost: 0,
      beyond: false,
    });
    expect(side({ size: 6, kernel: 3, stride: 2, rounding: 'floor' })).toMatchObject({
      output: 2,
      overhang: 0,
      lost: 1,
    });
    expect(side({ size: 4, kernel: 1, stride: 4 })).toMatchObject({
      output: 1,
      overhang: 0,
      lost: 3,
      beyond: true,
    });
  });

  test('no window reads what the floor drops, nor what a stride or a dilation steps over', () => {
    const unread = (given: Record<string, unknown>, preset?: string) => {
      const trace = run(of(given, preset));
      const rows = trace.counts.shape[2]!;
      return Array.from({ length: rows }, (_, row) => Number(isUnread(trace, { row, column: 0 })));
    };
    expect(unread({}, 'paddingStridesOdd')).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
    expect(unread({ size: 7, kernel: 3, stride: 4 })).toEqual([0, 0, 0, 1, 0, 0, 0]);
    expect(unread({ size: 7, kernel: 3, stride: 2, dilation: 2 })).toEqual([0, 1, 0, 1, 0, 1, 0]);
    expect(unread({ size: 7, kernel: 3 })).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
