import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convTranspose2d, matrix, tensor } from '#engine/index.ts';
import { traceConvTranspose2d } from '#trace/convTranspose2d.ts';
import { convCases, properties, wholeTensor } from '../engine/arbitrary.ts';

// The convolutions' weights turned round: as many input channels as there were filters.
const cases = convCases
  .map(({ weight, params }) => {
    const [channels = 1, depth = 1] = weight.shape;
    const input = wholeTensor([1, channels, 3, 2], 5);
    return { input, weight, bias: wholeTensor([depth * params.groups], 6), params };
  })
  .filter(({ weight, params }) =>
    [0, 1].every((axis) => {
      const reach = params.dilation[axis]! * (weight.shape[axis + 2]! - 1) + 1;
      return params.stride[axis]! * ([3, 2][axis]! - 1) + reach > 2 * params.padding[axis]!;
    }),
  );

describe('traceConvTranspose2d', () => {
  it('tells each stamp of an input cell', () => {
    const trace = traceConvTranspose2d(matrix([[2, 3]]), matrix([[1, 10, 100]]), null, {
      padding: [0, 1],
      stride: 2,
    });
    expect(trace).toMatchObject({ length: 2, stride: [2, 2], padding: [0, 1], dilation: [1, 1] });
    expect(trace.step(1)).toMatchObject({ index: 1, channel: 0, row: 0, column: 1, value: 3 });
    expect(trace.step(1).stamps).toEqual([
      { filter: 0, row: 0, column: 1, kernelRow: 0, kernelColumn: 0, weight: 1, product: 3, cropped: false },
      {
        filter: 0,
        row: 0,
        column: 2,
        kernelRow: 0,
        kernelColumn: 1,
        weight: 10,
        product: 30,
        cropped: false,
      },
      {
        filter: 0,
        row: 0,
        column: 3,
        kernelRow: 0,
        kernelColumn: 2,
        weight: 100,
        product: 300,
        cropped: true,
      },
    ]);
  });

  it('has stamps that add up to the engine’s answer', () => {
    fc.assert(
      fc.property(cases, ({ input, weight, bias, params }) => {
        const trace = traceConvTranspose2d(input, weight, bias, params);
        const [, filters = 1, height = 1, width = 1] = trace.output.shape;
        const sums = tensor(trace.output.shape);
        for (let i = 0; i < sums.data.length; i++) {
          sums.data[i] = bias.data[Math.floor(i / (height * width)) % filters]!;
        }
        for (let i = 0; i < trace.length; i++) {
          for (const { filter, row, column, product, cropped } of trace.step(i).stamps) {
            if (!cropped) sums.data[(filter * height + row) * width + column]! += product;
          }
        }
        expect(sums).toEqual(convTranspose2d(input, weight, bias, params));
        expect(trace.output).toEqual(sums);
      }),
      properties,
    );
  });

  it('shows the output growing stamp by stamp', () => {
    const trace = traceConvTranspose2d(matrix([[2, 3, 4]]), matrix([[1, 10]]), tensor([1], [500]));
    expect([0, 1, 2].map((i) => [...trace.after(i).data])).toEqual([
      [502, 520, 500, 500],
      [502, 523, 530, 500],
      [502, 523, 534, 540],
    ]);
    expect(trace.after(2)).toEqual(trace.output);
    expect(() => trace.after(3)).toThrow('step must be a whole number from 0 to 2, not 3');
  });

  it('knows which steps a place takes part in', () => {
    fc.assert(
      fc.property(cases, fc.nat(60), ({ input, weight, params }, pick) => {
        const trace = traceConvTranspose2d(input, weight, null, params);
        const [, , height = 1, width = 1] = trace.output.shape;
        const [row, column] = [(pick % (height + 2)) - 1, ((pick * 3) % (width + 2)) - 1];
        const reaching = Array.from({ length: trace.length }, (_, i) => i).filter((i) =>
          trace.step(i).stamps.some((stamp) => stamp.row === row && stamp.column === column),
        );
        expect(trace.touching({ grid: 'output', row, column })).toEqual(reaching);
      }),
      properties,
    );
  });

  it('gives an input cell its own step in every channel, and a kernel cell all steps', () => {
    const trace = traceConvTranspose2d(tensor([1, 2, 1, 2]), tensor([2, 1, 2, 2]), null);
    expect(trace.touching({ grid: 'input', row: 0, column: 1 })).toEqual([1, 3]);
    expect(trace.touching({ grid: 'input', row: 1, column: 0 })).toEqual([]);
    expect(trace.touching({ grid: 'kernel', row: 0, column: 0 })).toEqual([0, 1, 2, 3]);
    expect(trace.touching({ grid: 'kernel', row: 0, column: 2 })).toEqual([]);
    const flat = traceConvTranspose2d(tensor([1, 1, 1, 2]), tensor([1, 1, 1, 2]), null);
    expect(flat.touching({ grid: 'kernel', row: 0, column: 1 })).toEqual([0, 1]);
    expect(flat.touching({ grid: 'kernel', row: 1, column: 0 })).toEqual([]);
  });

  it('refuses several images', () => {
    expect(() => traceConvTranspose2d(tensor([2, 1, 3, 3]), tensor([1, 1, 2, 2]), null)).toThrow(
      new RangeError('input must be one image, [1, c, h, w], not 2 images'),
    );
  });
});
