/** What the lesson says in words of numbers that it does not print. */
import { describe, expect, test } from 'vitest';

import { conv2d, convTranspose2d, outputSize, random, tensor, transposedSize } from '#engine/index.ts';
import { traceConvMatrix } from '#trace/convMatrix.ts';

const row = (numbers: readonly number[]) => tensor([1, 1, 1, numbers.length], [...numbers]);
const ones = (count: number) => Array<number>(count).fill(1);
/** What a row of ones, `count` of them, is made into. */
const painted = (kernel: readonly number[], stride: number, params: object = {}, count = 5) => [
  ...convTranspose2d(row(ones(count)), row(kernel), null, { stride: [1, stride], ...params }).data,
];

describe('frameworks', () => {
  test('PyTorch and Keras make as many values of six cells, and none is the same', () => {
    const [cells, kernel] = [
      [5, 3, 8, 1, 6, 2],
      [1, 2, 1],
    ];
    const torch = conv2d(row(cells), row(kernel), null, { padding: [0, 1], stride: [1, 2] }).data;
    const keras = conv2d(row([...cells, 0]), row(kernel), null, { stride: [1, 2] }).data;
    expect(torch).toHaveLength(keras.length);
    expect([...torch].filter((value, n) => value === keras[n])).toEqual([]);
  });
});

describe('the way back', () => {
  test('kernel 4, stride 2, padding 1 doubles any size', () => {
    for (let input = 1; input <= 40; input++)
      expect(transposedSize({ input, kernel: 4, stride: 2, padding: 1 })).toBe(2 * input);
  });

  test('at a stride of 2 about three of four products with the stuffed input are with a zero', () => {
    for (const [kernel, padding] of [
      [2, 0],
      [3, 1],
      [4, 1],
      [5, 2],
    ] as const) {
      const square = (side: number) => tensor([1, 1, side, side], ones(side * side));
      // How many cells of the input each output is made of: the other products have nothing but a zero.
      const { data } = convTranspose2d(square(20), square(kernel), null, { stride: 2, padding });
      const met = Array.from(data).reduce((sum, count) => sum + count, 0);
      expect(1 - met / (data.length * kernel ** 2)).toBeCloseTo(3 / 4, 1);
    }
  });

  test('a size is led back to where a convolution came from as long as A is less than the stride', () => {
    for (let input = 1; input <= 12; input++)
      for (let stride = 1; stride <= 4; stride++)
        for (let outputPadding = 0; outputPadding < stride; outputPadding++) {
          const size = { kernel: 3, stride, padding: 1, dilation: 2 };
          expect(outputSize({ ...size, input: transposedSize({ ...size, input, outputPadding }) })).toBe(
            input,
          );
        }
    // PyTorch lets A be as large as the dilation allows, too.
    const spread = { kernel: 2, dilation: 3 };
    expect(outputSize({ ...spread, input: transposedSize({ ...spread, input: 3, outputPadding: 2 }) })).toBe(
      5,
    );
  });

  test('12, 13 and 14 cells all become 4, and 15 one more', () => {
    const sizes = [11, 12, 13, 14, 15].map((input) =>
      outputSize({ input, kernel: 5, stride: 3, padding: 1 }),
    );
    expect(sizes).toEqual([3, 4, 4, 4, 5]);
  });

  test('output padding appends cells without paint only where it is more than the padding', () => {
    const ends = (padding: number, outputPadding: number) =>
      painted(ones(3), 3, { padding: [0, padding], outputPadding: [0, outputPadding] }).slice(-outputPadding);
    expect(ends(1, 1)).toEqual([1]);
    expect(ends(2, 2)).toEqual([1, 1]);
    expect(ends(0, 1)).toEqual([0]);
    expect(ends(1, 2)).toEqual([1, 0]);
  });

  test.each([
    { cells: [5, 3, 8, 1], kernel: [1, 1] },
    { cells: [2, 7, 4], kernel: [1, 3] },
  ])('no value of $cells comes back', ({ cells, kernel }) => {
    const there = conv2d(row(cells), row(kernel), null);
    const back = convTranspose2d(there, row(kernel), null).data;
    expect(back).toHaveLength(cells.length);
    expect([...back].filter((value, n) => value === cells[n])).toEqual([]);
  });
});

describe('checkerboards', () => {
  /** How large the sums in the middle are on average, cell by cell of a stride, with random weights. */
  const strengths = (kernel: number, stride: number): number[] => {
    const { normal } = random(7);
    const squares = Array<number>(stride).fill(0);
    for (let draw = 0; draw < 4000; draw++) {
      const inner = painted(Array.from({ length: kernel }, normal), stride).slice(2 * stride, 3 * stride);
      for (const [n, value] of inner.entries()) squares[n]! += value ** 2;
    }
    return squares.map((sum) => Math.sqrt(sum / 4000));
  };

  test('random weights make larger sums where more of them meet, and equal ones where coverage is even', () => {
    const [twice, once] = strengths(3, 2) as [number, number];
    expect(twice / once).toBeCloseTo(Math.SQRT2, 1);
    const [even, odd] = strengths(4, 2) as [number, number];
    expect(even / odd).toBeCloseTo(1, 1);
  });

  test('coverage in the middle is even where the kernel is a multiple of the stride, and nowhere else', () => {
    for (let stride = 2; stride <= 4; stride++)
      for (let kernel = stride; kernel <= 7; kernel++) {
        // A kernel of 7 reaches over no more than four stamps: the fifth begins where the first has ended.
        const middle = painted(ones(kernel), stride, {}, 9).slice(4 * stride, 5 * stride);
        expect([kernel, stride, new Set(middle).size === 1]).toEqual([kernel, stride, kernel % stride === 0]);
      }
  });
});

describe('cells repeated, then convolved', () => {
  const twice = (cells: readonly number[]) => cells.flatMap((cell) => [cell, cell]);
  const resized = (kernel: readonly number[], count = 5) => [
    ...conv2d(row(twice(ones(count))), row(kernel), null, { padding: [0, 1] }).data,
  ];

  test('stamps as wide as the stride repeat each cell, and nothing else', () => {
    const cells = [4, 1, 7];
    const { data } = convTranspose2d(row(cells), row([1, 1]), null, { stride: [1, 2] });
    expect([...data]).toEqual(twice(cells));
  });

  test('as many weights meet in every cell but the first and the last', () => {
    expect(new Set(resized([1, 1, 1]).slice(1, -1))).toEqual(new Set([3]));
    expect(new Set(painted([1, 1, 1], 2).slice(1, -1))).toEqual(new Set([1, 2]));
  });

  test('a constant stays constant inside, whatever the weights', () => {
    const stream = random(8);
    for (let n = 0; n < 100; n++) {
      const kernel = Array.from({ length: 3 }, () => stream.integer(19) - 9);
      expect(new Set(resized(kernel).slice(1, -1)).size).toBe(1);
    }
    expect(new Set(painted([5, 0, -2], 2).slice(1, -1)).size).toBeGreaterThan(1);
  });
});

test('the matrix that is drawn leads there, and turned over it is the transposed convolution', () => {
  const stream = random(9);
  const some = (count: number) => Array.from({ length: count }, () => stream.integer(9) - 4);
  const [image, kernel, back] = [some(16), some(9), some(4)];
  const weight = tensor([1, 1, 3, 3], kernel);
  const { matrix } = traceConvMatrix('forward', tensor([1, 1, 4, 4], image), weight, [4, 4], {});
  const times = (rows: readonly (readonly number[])[], column: readonly number[]) =>
    rows.map((cells) => cells.reduce((sum, cell, n) => sum + cell * column[n]!, 0));
  const full = matrix.map((cells) => cells.map((cell) => cell ?? 0));
  const turned = full[0]!.map((_, column) => full.map((cells) => cells[column]!));
  expect(times(full, image)).toEqual([...conv2d(tensor([1, 1, 4, 4], image), weight, null).data]);
  expect(times(turned, back)).toEqual([...convTranspose2d(tensor([1, 1, 2, 2], back), weight, null).data]);
});
