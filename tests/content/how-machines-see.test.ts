/** What the tour asserts in words and does not compute in place. */
import { describe as group, expect, test } from 'vitest';

import {
  conv2d,
  describe,
  linear,
  matrix,
  outputSize,
  pad2d,
  random,
  relu,
  softmax,
  tensor,
  type Tensor,
} from '#engine/index.ts';
import { flows } from '#course/flows.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { poolingSmall } from '#samples/poolingExample.ts';
import { smallNetwork } from '#samples/smallNetwork.ts';
import { traceConv2d } from '#trace/conv2d.ts';
import { traceMaxPool2d } from '#trace/pool2d.ts';
import { declaration } from '#widgets/DenseOrConv/parameters.ts';
import { run } from '#widgets/DenseOrConv/run.ts';
import { valuesOf } from '../widgets/settings.ts';

const sobelX = matrix(kernelMatrix('sobelX'));
const stream = random(3);
const noise = (...shape: number[]) =>
  tensor(
    shape,
    Array.from({ length: shape.reduce((a, b) => a * b) }, () => stream.integer(19) - 9),
  );

group('step 1', () => {
  test('a dense layer does as well on shuffled pixels, with its weights in the same new order', () => {
    const [input, weight] = [noise(1, 16), noise(5, 16)];
    const order = [...input.data.keys()].sort((a, b) => ((a * 7 + 3) % 16) - ((b * 7 + 3) % 16));
    const shuffled = ({ shape, data }: Tensor) =>
      tensor(
        shape,
        Array.from({ length: shape[0]! }, (_, row) => order.map((from) => data[row * 16 + from]!)).flat(),
      );
    expect(shuffled(input)).not.toEqual(input);
    expect(linear(shuffled(input), shuffled(weight), null)).toEqual(linear(input, weight, null));
  });

  test('3×3 filters make maps of 30×30 out of 32×32, and nine weights each are all that is shared', () => {
    const [row] = describe([{ type: 'conv2d', filters: 5, kernel: 3, bias: false }], [1, 32, 32]);
    expect(row!.output).toEqual([5, 30, 30]);
    expect(row!.parameters).toBe(5 * 9);
  });

  test('the figure has a row of eight pixels and six units', () => {
    const { dense } = run(valuesOf(declaration, {}, 'wires'));
    expect([dense.input.data.length, dense.length]).toEqual([8, 6]);
  });
});

group('step 3', () => {
  const bright = (rule: (row: number, column: number) => number) => {
    const rows = Array.from({ length: 6 }, (_, row) =>
      Array.from({ length: 7 }, (__, column) => rule(row, column)),
    );
    return conv2d(matrix(rows), sobelX, null);
  };

  test('in the middle of the digit it is brighter on the right', () => {
    const step = traceConv2d(matrix(patternMatrix('two', 7)), sobelX, null).step(12);
    expect([step.row, step.column]).toEqual([2, 2]);
    expect(step.sum).toBeGreaterThan(0);
  });

  test('Sobel x answers rising columns with positive numbers, rising rows and flat patches with 0', () => {
    for (const rise of [(n: number) => n, (n: number) => n * n]) {
      expect(bright((_, column) => rise(column)).data.every((sum) => sum > 0)).toBe(true);
      expect(bright((row) => rise(row)).data.every((sum) => sum === 0)).toBe(true);
    }
    expect(bright(() => 5).data.every((sum) => sum === 0)).toBe(true);
  });

  test('the Laplacian compares a pixel with the mean of its four neighbours', () => {
    const rows = [
      [3, 1, 4],
      [8, 7, 5],
      [6, 2, 0],
    ];
    const answer = conv2d(matrix(rows), matrix(kernelMatrix('laplacian')), null).data[0];
    expect(answer).toBe(4 * (7 - (1 + 8 + 5 + 2) / 4));
  });
});

group('step 4', () => {
  test('two convolutions are one with a larger kernel, and with a ReLU between them they are not', () => {
    const [input, first, second] = [noise(1, 1, 8, 8), noise(1, 1, 3, 3), noise(1, 1, 3, 3)];
    // What both do to a single 1 is their common kernel, turned by half a turn.
    const point = pad2d(tensor([1, 1, 1, 1], [1]), { top: 4, bottom: 4, left: 4, right: 4 });
    const both = conv2d(conv2d(point, first, null), second, null);
    const kernel = tensor([1, 1, 5, 5], [...both.data].reverse());
    const one = conv2d(input, kernel, null);
    expect(conv2d(conv2d(input, first, null), second, null)).toEqual(one);
    expect(conv2d(relu(conv2d(input, first, null)), second, null)).not.toEqual(one);
  });

  test('of a broad bar under Sobel x, the ReLU leaves the left side', () => {
    const bar = matrix(Array.from({ length: 5 }, () => [0, 0, 0, 9, 9, 9, 9, 9, 0, 0, 0]));
    const map = conv2d(bar, sobelX, null);
    const row = [...map.data.slice(0, map.shape[3])];
    // The windows that lie over the bar's left side, inside it, over its right side.
    expect(row).toEqual([0, 36, 36, 0, 0, 0, -36, -36, 0]);
    expect([...relu(map).data.slice(0, row.length)]).toEqual(row.map((sum) => Math.max(0, sum)));
  });
});

group('step 5', () => {
  test('the formula in words: input − kernel + padding at both ends, by the stride, rounded down, plus 1', () => {
    for (const [input, padding, stride] of [
      [7, 0, 1],
      [7, 1, 1],
      [7, 1, 2],
      [9, 1, 2],
      [8, 1, 2],
    ] as const)
      expect(outputSize({ input, kernel: 3, padding, stride })).toBe(
        Math.floor((input - 3 + padding + padding) / stride) + 1,
      );
  });
});

group('step 6', () => {
  test('the figure opens on a window with one largest number, and with the whole output', () => {
    const trace = traceMaxPool2d(matrix(poolingSmall), { size: 2 });
    expect(trace.length).toBe(4);
    const { cells, value } = trace.step(3);
    expect(cells.filter((cell) => cell.value === value)).toHaveLength(1);
  });
});

group('step 7', () => {
  const rows = describe(smallNetwork.layers, smallNetwork.input);

  test('convolutions leave the sides as they are, poolings halve them, and rounds make more maps', () => {
    let before: readonly number[] = smallNetwork.input;
    for (const { layer, output } of rows.slice(0, 6)) {
      const by = layer.type === 'maxPool2d' ? 2 : 1;
      expect(output.slice(1)).toEqual(before.slice(1).map((side) => side / by));
      if (layer.type === 'conv2d') expect(output[0]).toBeGreaterThan(before[0]!);
      before = output;
    }
    expect(rows.slice(6).map(({ layer }) => layer.type)).toEqual(['flatten', 'linear']);
  });

  test('what the last cell sees reaches beyond the picture by as much on every side', () => {
    const [, ...sides] = smallNetwork.input;
    const { height, width } = rows.at(-1)!.field;
    for (const [axis, { start, size }] of [height, width].entries()) {
      expect(start).toBeLessThan(0);
      expect(start + size - sides[axis]!).toBe(-start);
    }
  });

  test('the three shares are whole percents of 1, the first of them the largest', () => {
    const shares = [...softmax(tensor([1, 3], [2, 1, 0])).data].map((share) => Math.round(100 * share));
    expect(shares.reduce((a, b) => a + b)).toBe(100);
    expect(Math.max(...shares)).toBe(shares[0]);
  });
});

group('step 8', () => {
  test('in AlexNet what is pooled last sees less than the picture, dense units all of it and more', () => {
    const { blocks, input } = flows.find(({ id }) => id === 'alexnet')!;
    const pooled = blocks.findLast(({ shape }) => shape.length === 3)!;
    for (const axis of [0, 1]) {
      expect(pooled.field[axis]).toBeLessThan(input[axis + 1]!);
      expect(blocks.at(-1)!.field[axis]).toBeGreaterThan(input[axis + 1]!);
    }
  });
});
