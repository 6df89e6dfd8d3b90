import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConvParams, Tensor } from '#engine/index.ts';
import { conv2d, conv2dGrad, matrix, tensor } from '#engine/index.ts';
import { golden, refused } from '../fixtures/golden.ts';
import { convCases, properties, wholeTensor } from './arbitrary.ts';
import { expectClose } from './close.ts';
import { dot, expectSlopes, normals } from './finiteDifferences.ts';

/** The formula, written out for one output cell. */
function cell(
  input: Tensor,
  weight: Tensor,
  bias: Tensor,
  params: Required<ConvParams>,
  at: number[],
): number {
  const [, channels = 1, height = 1, width = 1] = input.shape;
  const [filters = 1, depth = 1, tall = 1, wide = 1] = weight.shape;
  const [stride, padding, dilation] = [params.stride, params.padding, params.dilation] as [number, number][];
  const [n, f, y, x] = at as [number, number, number, number];
  const first = Math.floor(f / (filters / params.groups)) * depth;
  let sum = bias.data[f]!;
  for (let c = 0; c < depth; c++)
    for (let i = 0; i < tall; i++)
      for (let j = 0; j < wide; j++) {
        const row = y * stride![0] + i * dilation![0] - padding![0];
        const column = x * stride![1] + j * dilation![1] - padding![1];
        if (row < 0 || row >= height || column < 0 || column >= width) continue;
        const value = input.data[((n * channels + first + c) * height + row) * width + column]!;
        sum += weight.data[((f * depth + c) * tall + i) * wide + j]! * value;
      }
  return sum;
}

describe('conv2d', () => {
  it('slides without flipping the kernel', () => {
    const image = matrix([
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ]);
    const kernel = matrix([
      [1, 2],
      [3, 4],
    ]);
    // A single bright pixel shows the kernel turned about: the window reads it first with its last weight.
    expect([...conv2d(image, kernel, null).data]).toEqual([4, 3, 2, 1]);
  });

  it('is its formula in every cell', () => {
    fc.assert(
      fc.property(convCases, ({ input, weight, bias, params }) => {
        const output = conv2d(input, weight, bias, params);
        const [, filters = 1, rows = 1, columns = 1] = output.shape;
        output.data.forEach((value: number, i: number) => {
          const at = [
            Math.floor(i / (filters * rows * columns)),
            Math.floor(i / (rows * columns)) % filters,
            Math.floor(i / columns) % rows,
            i % columns,
          ];
          expect(value).toBe(cell(input, weight, bias, params, at));
        });
      }),
      properties,
    );
  });

  it('is linear in its input', () => {
    fc.assert(
      fc.property(convCases, fc.integer({ min: -5, max: 5 }), ({ input, weight, params }, factor) => {
        const other = wholeTensor(input.shape, 5);
        const mixed = tensor(
          input.shape,
          input.data.map((value, i) => factor * value + other.data[i]!),
        );
        const [a, b] = [conv2d(input, weight, null, params), conv2d(other, weight, null, params)];
        const expected = tensor(
          a.shape,
          a.data.map((value, i) => factor * value + b.data[i]!),
        );
        expect(conv2d(mixed, weight, null, params)).toEqual(expected);
      }),
      properties,
    );
  });

  it('shifts its map by one where the image shifts by the stride', () => {
    fc.assert(
      fc.property(convCases, ({ input, weight, params }) => {
        const [down, right] = params.stride;
        const free = { ...params, padding: 0 };
        const [n = 1, c = 1, h = 1, w = 1] = input.shape;
        const [, , tall = 1, wide = 1] = weight.shape;
        // Room for the window and one more stride, so that the two maps overlap.
        const [height, width] = [h + tall * 3 + down, w + wide * 3 + right];
        const big = wholeTensor([n, c, height + down, width + right], 8);
        const part = (top: number, left: number): Tensor => crop(big, top, left, height, width);
        const [still, moved] = [
          conv2d(part(0, 0), weight, null, free),
          conv2d(part(down, right), weight, null, free),
        ];
        const [, , rows = 1, columns = 1] = still.shape;
        expect(rows * columns).toBeGreaterThan(0);
        const overlap = [rows - 1, columns - 1] as const;
        expect(crop(still, 1, 1, ...overlap)).toEqual(crop(moved, 0, 0, ...overlap));
      }),
      properties,
    );
  });

  it.each(golden('conv2d'))(
    'agrees with PyTorch: %s',
    (_, { inputs, params, output, outputGrad, inputGrads, tolerance }) => {
      const { input, weight, bias } = inputs as { input: Tensor; weight: Tensor; bias?: Tensor };
      expectClose(conv2d(input, weight, bias ?? null, params), output, tolerance);
      const grads = conv2dGrad(input, weight, outputGrad, params);
      expectClose(grads.input, inputGrads['input']!, tolerance);
      expectClose(grads.weight, inputGrads['weight']!, tolerance);
      if (bias) expectClose(grads.bias, inputGrads['bias']!, tolerance);
    },
  );

  it.each(refused('conv2d'))('refuses what PyTorch refuses: %s', (_, { inputs, params }) => {
    expect(() => conv2d(inputs['input']!, inputs['weight']!, null, params)).toThrow(RangeError);
  });

  it('takes 32-bit floats as well', () => {
    const image = { shape: [1, 1, 2, 2], data: Float32Array.of(1, 2, 3, 4) };
    const kernel = { shape: [1, 1, 1, 1], data: Float32Array.of(2) };
    expect([...conv2d(image, kernel, null).data]).toEqual([2, 4, 6, 8]);
  });

  it('lets NaN through to every window that reads it, and to no other', () => {
    const image = matrix([[1, NaN, 3, 4]]);
    expect([...conv2d(image, matrix([[1, 0]]), null).data]).toEqual([NaN, NaN, 3]);
  });

  it.each([
    [[1, 5, 5], [1, 1, 3, 3], {}, 'input must have the shape [n, c, h, w], not [1, 5, 5]'],
    [[1, 1, 5, 5], [3, 3], {}, 'weight must have the shape [filters, c / groups, k_h, k_w], not [3, 3]'],
    [[1, 3, 5, 5], [1, 1, 3, 3], {}, 'weight must have 3 channels (3 of the input / 1 groups), not 1'],
    [
      [1, 3, 5, 5],
      [2, 1, 3, 3],
      { groups: 2 },
      'groups must divide 3 channels and 2 filters, and 2 does not',
    ],
    [
      [1, 2, 5, 5],
      [3, 1, 3, 3],
      { groups: 2 },
      'groups must divide 2 channels and 3 filters, and 2 does not',
    ],
    [[1, 1, 5, 5], [1, 1, 3, 3], { groups: 0 }, 'groups must be a whole number, 1 or more, not 0'],
    [[1, 1, 5, 5], [1, 1, 3, 3], { stride: 0 }, 'stride must be a whole number, 1 or more, not 0'],
    [
      [1, 1, 5, 5],
      [1, 1, 3, 3],
      { stride: [1, 1.5] },
      'stride width must be a whole number, 1 or more, not 1.5',
    ],
    [[1, 1, 5, 5], [1, 1, 3, 3], { dilation: NaN }, 'dilation must be a whole number, 1 or more, not NaN'],
    [[1, 1, 5, 5], [1, 1, 3, 3], { padding: -1 }, 'padding must be a whole number, 0 or more, not -1'],
    [
      [1, 1, 5, 5],
      [1, 1, 3, 3],
      { padding: 'full' },
      'padding must be a number, [height, width], "valid" or "same", not "full"',
    ],
    [
      [1, 1, 5, 5],
      [1, 1, 3, 3],
      { padding: 'same', stride: 2 },
      'padding "same" needs stride 1, not [2, 2]: give the padding as a number',
    ],
    [
      [1, 1, 5, 3],
      [1, 1, 3, 5],
      {},
      'kernel width 5 does not fit an input of 3 with padding 0, 3 cells in all: make it smaller, or the padding 1 or more',
    ],
  ])('refuses %j * %j with %j', (input, weight, params, message) => {
    expect(() => conv2d(tensor(input), tensor(weight), null, params as ConvParams)).toThrow(
      new RangeError(message),
    );
  });

  it('refuses a bias that has not one number a filter', () => {
    expect(() => conv2d(tensor([1, 1, 3, 3]), tensor([2, 1, 3, 3]), tensor([3]))).toThrow(
      new RangeError('bias must have the shape [2], not [3]'),
    );
  });
});

describe('conv2dGrad', () => {
  it('is the slope of conv2d', () => {
    const inputs = {
      input: normals([2, 4, 5, 4], 1),
      weight: normals([6, 2, 3, 2], 2),
      bias: normals([6], 3),
    };
    const params = { stride: [2, 1], padding: [1, 2], dilation: [1, 2], groups: 2 } as const;
    expectSlopes(
      inputs,
      ({ input, weight, bias }) => conv2d(input, weight, bias, params),
      ({ input, weight }, outputGrad) => conv2dGrad(input, weight, outputGrad, params),
    );
  });

  it('is the transpose: ⟨conv(u), v⟩ = ⟨u, input gradient(v)⟩, and the same for the weights', () => {
    fc.assert(
      fc.property(convCases, ({ input, weight, params }) => {
        const output = conv2d(input, weight, null, params);
        const v = wholeTensor(output.shape, 3);
        const grads = conv2dGrad(input, weight, v, params);
        expect(dot(input, grads.input)).toBe(dot(output, v));
        expect(dot(weight, grads.weight)).toBe(dot(output, v));
      }),
      properties,
    );
  });

  it('refuses a gradient of another shape', () => {
    expect(() => conv2dGrad(tensor([1, 1, 3, 3]), tensor([1, 1, 2, 2]), tensor([1, 1, 3, 3]))).toThrow(
      new RangeError('outputGrad must have the shape [1, 1, 2, 2], not [1, 1, 3, 3]'),
    );
  });
});

function crop({ shape, data }: Tensor, top: number, left: number, height: number, width: number): Tensor {
  const [n = 1, c = 1, h = 1, w = 1] = shape;
  const cells: number[] = [];
  for (let plane = 0; plane < n * c; plane++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) cells.push(data[(plane * h + top + y) * w + left + x]!);
  return { shape: [n, c, height, width], data: Float64Array.from(cells) };
}
