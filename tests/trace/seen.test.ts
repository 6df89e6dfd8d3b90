import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { backward, forward, initialize, tensor } from '#engine/index.ts';
import { patchSeen, type Patch } from '#trace/seen.ts';
import { properties } from '../engine/arbitrary.ts';

const sides = [1, 7, 7] as const;

/** A network without zeros on the way: every path from a pixel to a unit then counts, and none cancels another. */
const positive = (layers: readonly Layer[]) => {
  const net = initialize(layers, sides, 1);
  for (const { weight } of net.units)
    weight?.data.forEach((value, i) => (weight.data[i] = Math.abs(value) + 0.1));
  return forward(
    net,
    tensor(
      [1, ...sides],
      Array.from({ length: 49 }, (_, i) => 1 + i / 100),
    ),
  );
};

/** The smallest patch of all pixels that a unit's gradient reaches. */
function reached(
  layers: readonly Layer[],
  place: (shape: readonly number[]) => [number, number],
): [Patch, Patch] {
  const passes = positive(layers);
  const { output } = passes.at(-1)!;
  const [row, column] = place(output.shape);
  const grad = tensor(output.shape);
  grad.data[row * (output.shape[3] ?? 1) + column] = 1;
  const { data } = backward(passes, grad).input;
  const touched = Array.from(data, (slope, i) => ({ slope, row: Math.floor(i / 7), column: i % 7 })).filter(
    ({ slope }) => slope !== 0,
  );
  const [rows, columns] = [touched.map((cell) => cell.row), touched.map((cell) => cell.column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return [
    patchSeen(passes, layers.length - 1, { row, column }),
    {
      ...{ row: top, column: left },
      ...{ rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 },
    },
  ];
}

const windows = fc
  .record({
    kernel: fc.constantFrom(1, 2, 3),
    stride: fc.constantFrom(1, 2),
    padding: fc.constantFrom(0, 1),
  })
  // Every window then lies over a cell of its map, and not on padding alone.
  .filter(({ kernel, padding }) => padding < kernel);
const layer: fc.Arbitrary<Layer> = fc.oneof(
  windows.map((params): Layer => ({ type: 'conv2d', filters: 2, ...params })),
  fc.constant<Layer>({ type: 'relu' }),
  fc.constant<Layer>({ type: 'avgPool2d', size: 2 }),
);
const fits = (layers: readonly Layer[]) => {
  try {
    return positive(layers).length > 0;
  } catch {
    return false;
  }
};

describe('what a unit sees', () => {
  it('is the patch of all pixels that it depends on', () => {
    fc.assert(
      fc.property(
        fc.array(layer, { minLength: 1, maxLength: 3 }).filter(fits),
        fc.nat(99),
        fc.nat(99),
        (layers, row, column) => {
          const [seen, found] = reached(layers, ([, , height = 1, width = 1]) => [
            row % height,
            column % width,
          ]);
          expect(seen).toEqual(found);
        },
      ),
      properties,
    );
  });

  it('is a window of a maximum, and the whole image behind a dense layer', () => {
    const layers: Layer[] = [
      { type: 'maxPool2d', size: 2 },
      { type: 'flatten' },
      { type: 'linear', units: 3 },
    ];
    const passes = positive(layers);
    expect(patchSeen(passes, 0, { row: 1, column: 2 })).toEqual({ row: 2, column: 4, rows: 2, columns: 2 });
    // The last row and the last column belong to no window.
    expect(patchSeen(passes, 2, { row: 0, column: 0 })).toEqual({ row: 0, column: 0, rows: 6, columns: 6 });
  });

  it('reaches as far as the outer weights of a dilated kernel', () => {
    const middle = reached([{ type: 'conv2d', filters: 1, kernel: 3, dilation: 2 }], () => [1, 2]);
    expect(middle[0]).toEqual({ row: 1, column: 2, rows: 5, columns: 5 });
    expect(middle[0]).toEqual(middle[1]);
  });

  it('is nothing where a unit has padding alone', () => {
    const passes = positive([{ type: 'conv2d', filters: 1, kernel: 1, padding: 1 }]);
    expect(patchSeen(passes, 0, { row: 0, column: 4 })).toEqual({ row: 0, column: 3, rows: 0, columns: 1 });
  });

  const conv: Layer = { type: 'conv2d', filters: 1, kernel: 3, padding: 1 };

  it.each<[string, Layer[], number, number]>([
    ['the widest way round a block', [{ type: 'residual', body: [conv, conv] }], 3, 1],
    ['both ways of a block', [{ type: 'residual', body: [{ type: 'tanh' }], shortcut: [conv] }], 0, 6],
    [
      'what padding moves',
      [
        { type: 'pad2d', top: 2, left: 1 },
        { ...conv, padding: 0 },
      ],
      3,
      3,
    ],
    [
      'what a stamp was pressed with',
      [{ type: 'convTranspose2d', filters: 1, kernel: 3, stride: 2, padding: 1 }],
      4,
      5,
    ],
    ['a stamp with gaps', [{ type: 'convTranspose2d', filters: 1, kernel: 2, dilation: 2 }], 4, 5],
  ])('is %s', (_, layers, row, column) => {
    const [seen, found] = reached(layers, () => [row, column]);
    expect(seen).toEqual(found);
  });

  it('is what all branches read together', () => {
    const passes = positive([{ type: 'concat', branches: [[], [conv, conv], [conv]] }]);
    expect(patchSeen(passes, 0, { row: 2, column: 2 })).toEqual({ row: 0, column: 0, rows: 5, columns: 5 });
  });
});
