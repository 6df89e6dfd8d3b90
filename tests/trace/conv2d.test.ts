import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conv2d, matrix, tensor } from '#engine/index.ts';
import { traceConv2d } from '#trace/conv2d.ts';
import { convCases, properties, wholeTensor } from '../engine/arbitrary.ts';
import { normals } from '../engine/finiteDifferences.ts';

/** One image of each batch, since a trace tells of one. */
const cases = convCases.map((one) => ({ ...one, input: wholeTensor([1, ...one.input.shape.slice(1)], 9) }));

describe('traceConv2d', () => {
  const image = matrix([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const kernel = matrix([
    [1, 0],
    [0, -1],
  ]);

  it('tells each product of a step', () => {
    const trace = traceConv2d(image, kernel, tensor([1], [10]), { padding: [0, 1] });
    expect(trace).toMatchObject({ length: 4, stride: [1, 1], padding: [0, 1], dilation: [1, 1] });
    const step = trace.step(0);
    expect(step).toMatchObject({ index: 0, filter: 0, row: 0, column: 0, bias: 10, sum: 6 });
    expect(step.taps).toEqual([
      {
        channel: 0,
        row: 0,
        column: -1,
        kernelRow: 0,
        kernelColumn: 0,
        value: 0,
        weight: 1,
        product: 0,
        padded: true,
      },
      {
        channel: 0,
        row: 0,
        column: 0,
        kernelRow: 0,
        kernelColumn: 1,
        value: 1,
        weight: 0,
        product: 0,
        padded: false,
      },
      {
        channel: 0,
        row: 1,
        column: -1,
        kernelRow: 1,
        kernelColumn: 0,
        value: 0,
        weight: 0,
        product: 0,
        padded: true,
      },
      {
        channel: 0,
        row: 1,
        column: 0,
        kernelRow: 1,
        kernelColumn: 1,
        value: 4,
        weight: -1,
        product: -4,
        padded: false,
      },
    ]);
  });

  it('has sums that are the engine’s answer', () => {
    fc.assert(
      fc.property(cases, ({ input, weight, bias, params }) => {
        const trace = traceConv2d(input, weight, bias, params);
        expect(trace.output).toEqual(conv2d(input, weight, bias, params));
        expect(trace.length).toBe(trace.output.data.length);
        for (let i = 0; i < trace.length; i += 7) expect(trace.step(i).sum).toBe(trace.output.data[i]);
      }),
      properties,
    );
  });

  it('finds an output cell in the map that is meant, or in every one', () => {
    const two = tensor([2, 1, 2, 2], [1, 0, 0, 0, 0, 0, 0, 1]);
    const trace = traceConv2d(image, two, null);
    expect(trace.touching({ grid: 'output', row: 0, column: 1 })).toEqual([1, 3]);
    expect(trace.touching({ grid: 'output', row: 0, column: 1, plane: 1 })).toEqual([3]);
    expect(trace.touching({ grid: 'output', row: 0, column: 1, plane: 2 })).toEqual([]);
  });

  it('has sums that round as the engine’s do', () => {
    const [input, weight, bias] = [normals([1, 4, 6, 5], 1), normals([6, 2, 3, 2], 2), normals([6], 3)];
    const trace = traceConv2d(input, weight, bias, { groups: 2, padding: 'same' });
    for (let i = 0; i < trace.length; i++) expect(trace.step(i).sum).toBe(trace.output.data[i]);
  });

  it('knows which steps a place takes part in', () => {
    fc.assert(
      fc.property(cases, fc.nat(40), ({ input, weight, params }, pick) => {
        const trace = traceConv2d(input, weight, null, params);
        const [, , height = 1, width = 1] = input.shape;
        const [row, column] = [(pick % (height + 4)) - 2, ((pick * 3) % (width + 4)) - 2];
        const reading = Array.from({ length: trace.length }, (_, i) => i).filter((i) =>
          trace.step(i).taps.some((tap) => tap.row === row && tap.column === column),
        );
        expect(trace.touching({ grid: 'input', row, column })).toEqual(reading);
      }),
      properties,
    );
  });

  it('gives an output cell its own step in every map, and a kernel cell all steps', () => {
    const trace = traceConv2d(image, tensor([2, 1, 2, 2]), null);
    expect(trace.touching({ grid: 'output', row: 0, column: 1 })).toEqual([1, 3]);
    expect(trace.touching({ grid: 'output', row: 1, column: 0 })).toEqual([]);
    expect(trace.touching({ grid: 'kernel', row: 1, column: 1 })).toEqual([0, 1, 2, 3]);
    expect(trace.touching({ grid: 'kernel', row: 2, column: 0 })).toEqual([]);
    const flat = traceConv2d(image, tensor([1, 1, 1, 2]), null);
    expect(flat.touching({ grid: 'kernel', row: 0, column: 1 })).toEqual([0, 1, 2, 3]);
    expect(flat.touching({ grid: 'kernel', row: 1, column: 0 })).toEqual([]);
  });

  it('refuses several images, and a step that there is not', () => {
    expect(() => traceConv2d(tensor([2, 1, 3, 3]), kernel, null)).toThrow(
      new RangeError('input must be one image, [1, c, h, w], not 2 images'),
    );
    expect(() => traceConv2d(image, kernel, null).step(2)).toThrow(
      'step must be a whole number from 0 to 1, not 2',
    );
  });
});
