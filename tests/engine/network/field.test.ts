import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { backward, describe as describeLayers, forward, initialize, tensor } from '#engine/index.ts';
import { properties } from '../arbitrary.ts';

const last = (layers: Layer[], shape: number[]) => describeLayers(layers, shape).at(-1)!.field;

describe('field', () => {
  it('grows along each axis by itself', () => {
    const field = last(
      [{ type: 'conv2d', filters: 1, kernel: [3, 5], stride: [1, 2], padding: [1, 0] }],
      [1, 9, 9],
    );
    expect(field.height).toEqual({ size: 3, jump: 1, start: -1 });
    expect(field.width).toEqual({ size: 5, jump: 2, start: 0 });
    expect(field.cells).toEqual([9, 3]);
  });

  it('a dense layer and a global average see the whole map', () => {
    const conv: Layer = { type: 'conv2d', filters: 2, kernel: 3 };
    const whole = { size: 8, jump: 1, start: 0 };
    expect(last([conv, { type: 'globalAvgPool' }], [1, 8, 8]).height).toEqual(whole);
    expect(last([conv, { type: 'flatten' }], [1, 8, 8]).height.size).toBe(3);
    expect(last([conv, { type: 'flatten' }, { type: 'linear', units: 2 }], [1, 8, 8]).width).toEqual(whole);
    const deep: Layer[] = [
      conv,
      { type: 'flatten' },
      { type: 'linear', units: 2 },
      { type: 'linear', units: 2 },
    ];
    expect(last(deep, [1, 8, 8]).width).toEqual(whole);
  });

  it('branches see together what each sees', () => {
    const residual: Layer = {
      type: 'residual',
      body: [{ type: 'conv2d', filters: 1, kernel: 5, padding: 2 }],
    };
    expect(last([residual], [1, 8, 8]).height).toEqual({ size: 5, jump: 1, start: -2 });
    const concat: Layer = {
      type: 'concat',
      branches: [
        [
          { type: 'pad2d', top: 4 },
          { type: 'conv2d', filters: 1, kernel: 5 },
        ],
        [{ type: 'conv2d', filters: 1, kernel: [3, 5], padding: [1, 0] }],
      ],
    };
    expect(last([concat], [1, 8, 8]).height).toEqual({ size: 6, jump: 1, start: -4 });
  });

  it('padding on one side moves the first field by what comes before', () => {
    const field = last([{ type: 'pad2d', top: 2, right: 3 }], [1, 4, 4]);
    expect([field.height.start, field.width.start, field.cells]).toEqual([-2, 0, [6, 7]]);
  });

  it('a transposed convolution steps by a part of the jump', () => {
    const up: Layer = { type: 'convTranspose2d', filters: 1, kernel: 4, stride: 2, padding: 1 };
    expect(last([up], [1, 5, 5]).height).toEqual({ size: 2, jump: 0.5, start: -1 });
  });

  // Positive weights everywhere: the gradient of one output cell is not 0 exactly where that cell can see.
  const steps = fc.array(
    fc.oneof(
      fc.record({
        ...{
          type: fc.constant('conv2d' as const),
          filters: fc.constant(1),
          kernel: fc.integer({ min: 1, max: 3 }),
        },
        ...{ stride: fc.integer({ min: 1, max: 2 }), padding: fc.integer({ min: 0, max: 1 }) },
        bias: fc.constant(false),
      }),
      fc.record({
        ...{
          type: fc.constant('avgPool2d' as const),
          size: fc.constant(2),
          stride: fc.integer({ min: 1, max: 2 }),
        },
        padding: fc.integer({ min: 0, max: 1 }),
      }),
    ),
    { minLength: 1, maxLength: 3 },
  );

  it('is where the gradient of a cell reaches: exactly for inner cells, less at the border', () => {
    fc.assert(
      fc.property(steps, fc.nat(100), (layers, pick) => {
        const side = 16;
        const net = initialize(layers, [1, side, side], 1);
        for (const { weight } of net.units) weight?.data.fill(1);
        const passes = forward(net, tensor([1, 1, side, side]));
        const [, , rows = 1, columns = 1] = passes.at(-1)!.output.shape;
        const cell = [pick % rows, (pick * 7) % columns] as const;
        const one = tensor([1, 1, rows, columns]);
        one.data[cell[0] * columns + cell[1]] = 1;
        const grad = Array.from(backward(passes, one).input.data);
        const reached = grad.flatMap((value, i) =>
          value === 0 ? [] : [[Math.floor(i / side), i % side] as const],
        );
        const field = last(layers, [1, side, side]);
        const ends = ([0, 1] as const).map((axis) => {
          const { size, jump, start } = axis === 0 ? field.height : field.width;
          const first = start + jump * cell[axis];
          return [first, first + size - 1] as const;
        });
        if (ends.every(([from, to]) => from >= 0 && to < side)) {
          for (const axis of [0, 1] as const) {
            const places = reached.map((place) => place[axis]);
            expect([Math.min(...places), Math.max(...places)]).toEqual(ends[axis]);
          }
        }
        for (const place of reached) {
          for (const axis of [0, 1] as const) {
            expect(place[axis]).toBeGreaterThanOrEqual(ends[axis]![0]);
            expect(place[axis]).toBeLessThanOrEqual(ends[axis]![1]);
          }
        }
      }),
      properties,
    );
  });
});
