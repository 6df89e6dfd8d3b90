import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { backward, forward, initialize, receptiveField, tensor, type Layer } from '#engine/index.ts';
import { isWindow, traceStack } from '#trace/stack.ts';
import { properties } from '../engine/arbitrary.ts';

const conv = (kernel: number, stride = 1, padding = 0, dilation = 1): Layer => ({
  ...{ type: 'conv2d', filters: 2, kernel, stride, padding, dilation },
});

const windows: fc.Arbitrary<Layer> = fc.oneof(
  fc
    .tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2), fc.constantFrom(0, 1), fc.constantFrom(1, 2))
    .map((sizes) => conv(...sizes)),
  fc.constant<Layer>({ type: 'maxPool2d', size: 2 }),
  fc.constant<Layer>({ type: 'relu' }),
);
const stacks = fc.array(windows, { minLength: 1, maxLength: 4 });

/** Ones for weights and no bias: the gradient of a cell then counts the paths to it in the plane. */
function pathsTo(layers: readonly Layer[], side: number, [row, column]: readonly [number, number]) {
  const linear = layers
    .filter(isWindow)
    .map((layer): Layer => (layer.type === 'maxPool2d' ? conv(2, 2) : layer))
    .map((layer) => ({ ...layer, filters: 1, bias: false }) as Layer);
  const net = initialize(linear, [1, side, side], 1);
  for (const { weight } of net.units) weight!.data.fill(1);
  const passes = forward(net, tensor([1, 1, side, side]));
  const { shape } = passes.at(-1)!.output;
  const grad = tensor(shape);
  grad.data[row * shape[3]! + column] = 1;
  return [...backward(passes, grad).input.data];
}

describe('a stack', () => {
  it('counts the paths that the gradient of a network of ones counts, one axis after the other', () => {
    fc.assert(
      fc.property(stacks, fc.nat(), (layers, pick) => {
        fc.pre(layers.some(isWindow));
        let trace;
        try {
          trace = traceStack(layers, 11);
        } catch {
          return;
        }
        const { start, cells } = trace.levels.at(-1)!;
        const cell = pick % cells;
        const [ways] = trace.step(start + cell).reads;
        const plane = pathsTo(layers, 11, [cell, cell]);
        expect(plane).toEqual(ways!.flatMap((down) => ways!.map((across) => down * across)));
      }),
      properties,
    );
  });

  it('sees forwards what is seen backwards', () => {
    const { step, levels } = traceStack([conv(3, 2, 1), { type: 'relu' }, conv(3, 1, 2, 2)], 9);
    const last = levels.at(-1)!;
    for (let pixel = 0; pixel < 9; pixel++)
      for (let cell = 0; cell < last.cells; cell++)
        expect(step(pixel).read.at(-1)![cell]).toBe(step(last.start + cell).reads[0]![pixel]);
  });

  it('has fields as the engine has them, and no row for what works cell by cell', () => {
    const { levels, length } = traceStack([conv(3), { type: 'relu' }, conv(3, 2)], 9);
    expect(levels.map(({ cells }) => cells)).toEqual([9, 7, 3]);
    expect(length).toBe(19);
    expect(levels[2]!.field).toEqual(receptiveField([{ kernel: 3 }, { kernel: 3, stride: 2 }]));
    expect(levels.map(({ depth }) => depth)).toEqual([-1, 0, 2]);
  });

  it('says what of a field is read: all of it, what gridding leaves, nothing but padding', () => {
    const read = (layers: readonly Layer[], cell: (count: number) => number) => {
      const trace = traceStack(layers, 13);
      const { start, cells } = trace.levels.at(-1)!;
      return trace.seen(trace.step(start + cell(cells)));
    };
    const middle = (count: number) => (count - 1) / 2;
    expect(read([conv(3, 1, 1), conv(3, 1, 1)], middle)).toEqual({ first: 4, last: 8, count: 5 });
    expect(read([conv(3, 1, 2, 2), conv(3, 1, 2, 2)], middle)).toEqual({ first: 2, last: 10, count: 5 });
    expect(read([conv(1, 1, 1)], () => 0)).toEqual({ first: 0, last: -1, count: 0 });
  });

  it('finds the step of a cell', () => {
    const { touching, levels } = traceStack([conv(3)], 5);
    expect(touching({ grid: 'output', plane: 1, row: 0, column: 2 })).toEqual([levels[1]!.start + 2]);
    expect(touching({ grid: 'output', plane: 1, row: 0, column: 3 })).toEqual([]);
    expect(touching({ grid: 'output', plane: 4, row: 0, column: 0 })).toEqual([]);
    expect(touching({ grid: 'input', plane: 0, row: 0, column: 0 })).toEqual([]);
  });
});
