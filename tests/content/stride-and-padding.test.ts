/** What the lesson says of numbers without computing it where it says so. */
import { expect, test } from 'vitest';

import {
  conv2d,
  convTranspose2d,
  matrix,
  outputSize,
  padAround,
  samePadding,
  tensor,
  type PadMode,
} from '#engine/index.ts';
import { kernelMatrix, kernels, type KernelName } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';

test('stride 2 leaves half the rows, give or take one', () => {
  for (let input = 7; input <= 60; input++) {
    const [all, half] = [1, 2].map((stride) => outputSize({ input, kernel: 3, stride }));
    expect(Math.abs(half! - all! / 2)).toBeLessThan(1);
  }
});

test('an even kernel has no padding that keeps the size', () => {
  for (const kernel of [2, 4, 6]) {
    const sizes = [0, 1, 2, 3].map((padding) => outputSize({ input: 12, kernel, padding }));
    expect(sizes).not.toContain(12);
    expect(sizes).toContain(11);
  }
  for (const kernel of [1, 3, 5, 7])
    expect(outputSize({ input: 12, kernel, padding: samePadding(kernel, 1) })).toBe(12);
});

test('only full padding lets every pixel be read as often, and that at a stride of 1', () => {
  const ones = (side: number) => tensor([1, 1, side, side], Array<number>(side * side).fill(1));
  const uses = (side: number, kernel: number, padding: number, stride = 1) => {
    const { shape } = conv2d(ones(side), ones(kernel), null, { padding, stride });
    return convTranspose2d(ones(shape[2]!), ones(kernel), null, { padding, stride }).data;
  };
  for (const [side, kernel] of [
    [5, 3],
    [8, 5],
  ] as const) {
    const kinds = Array.from({ length: kernel }, (_, padding) => new Set(uses(side, kernel, padding)).size);
    expect(kinds.at(-1)).toBe(1);
    for (const kind of kinds.slice(0, -1)) expect(kind).toBeGreaterThan(1);
    expect(new Set(uses(side, kernel, kernel - 1, 2)).size).toBeGreaterThan(1);
  }
});

const bright = patternMatrix('full', 5);
const map = (name: KernelName, padding: number) => {
  const { data } = conv2d(matrix(bright), matrix(kernelMatrix(name)), null, { padding });
  const side = Math.sqrt(data.length);
  return Array.from({ length: side }, (_, row) => [...data.slice(row * side, (row + 1) * side)]);
};

test('a picture that is bright all over holds nothing for kernels that add up to zero', () => {
  const names = Object.keys(kernels) as KernelName[];
  const blind = names.filter((name) => kernels[name].rows.flat().reduce((a, b) => a + b) === 0);
  expect(blind.length).toBeGreaterThan(4);
  for (const name of blind) expect(map(name, 0).flat().map(Math.abs)).toEqual(Array(9).fill(0));
});

test('the Laplacian sees a border of zeros all around, Sobel x on the left and the right', () => {
  const rim = (row: number, column: number) => [0, 4].includes(row) || [0, 4].includes(column);
  map('laplacian', 1).forEach((row, i) => row.forEach((answer, j) => expect(answer > 0).toBe(rim(i, j))));
  expect(new Set(map('laplacian', 1)[0]!.slice(1, -1)).size).toBe(1);
  map('sobelX', 1).forEach((row) => expect(row.map(Math.sign)).toEqual([1, 0, 0, 0, -1]));
});

test('of four borders around the slope zeros answer most, then going round, the mirror, the repeated edge', () => {
  const slope = matrix(patternMatrix('gradient', 5));
  const most = (mode: PadMode) =>
    Math.max(
      ...conv2d(padAround(slope, 1, mode), matrix(kernelMatrix('laplacian')), null).data.map(Math.abs),
    );
  const answers = (['zeros', 'circular', 'reflect', 'replicate'] as const).map(most);
  expect(answers).toEqual([...answers].sort((a, b) => b - a));
  expect(new Set(answers).size).toBe(4);
});
