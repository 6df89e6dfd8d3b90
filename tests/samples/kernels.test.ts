import { describe, expect, it } from 'vitest';
import { conv2d, matrix } from '#engine/index.ts';
import type { KernelName } from '#samples/kernels.ts';
import { kernelMatrix, kernels } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';

const names = Object.keys(kernels) as KernelName[];
const sum = (name: KernelName): number =>
  kernelMatrix(name)
    .flat()
    .reduce((total, weight) => total + weight, 0);
const filtered = (name: KernelName, image: number[][]): number[] => [
  ...conv2d(matrix(image), matrix(kernelMatrix(name)), null).data,
];

describe('kernels', () => {
  it.each(names)('%s is 3 × 3, and says what it is called and for', (name) => {
    const kernel = kernels[name];
    expect(kernel.name).toBe(name);
    expect(kernel.rows.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(kernel.label).toMatch(/\S/);
    expect(kernel.purpose).toMatch(/\.$/);
  });

  it('edges add up to 0, so that flat areas give nothing; the rest keep the brightness', () => {
    const edges: KernelName[] = [
      'sobelX',
      'sobelY',
      'prewittX',
      'prewittY',
      'laplacian',
      'verticalEdge',
      'horizontalEdge',
    ];
    for (const name of edges) expect(sum(name)).toBe(0);
    const rest = names.filter((name) => !edges.includes(name));
    for (const name of rest) expect(sum(name)).toBeCloseTo(1, 12);
  });

  it('come in pairs, one the other turned over its diagonal', () => {
    const turned = (name: KernelName) => [0, 1, 2].map((i) => kernels[name].rows.map((row) => row[i]));
    expect(turned('sobelX')).toEqual(kernels.sobelY.rows);
    expect(turned('prewittX')).toEqual(kernels.prewittY.rows);
    expect(turned('verticalEdge')).toEqual(kernels.horizontalEdge.rows);
  });

  it('answer a checkerboard of 0 and 1 with nothing, except the Laplacian, which answers ±4', () => {
    const board = patternMatrix('checkerboard', 5);
    for (const name of ['sobelX', 'sobelY', 'prewittX', 'prewittY'] as const) {
      expect(filtered(name, board).map(Math.abs)).toEqual(Array<number>(9).fill(0));
    }
    expect(filtered('laplacian', board)).toEqual([4, -4, 4, -4, 4, -4, 4, -4, 4]);
  });

  it('answer the edges of a bar by their side, the horizontal filter only its ends', () => {
    const bar = patternMatrix('verticalBar', 6);
    expect(filtered('verticalEdge', bar).slice(0, 8)).toEqual([-18, -18, 18, 18, -27, -27, 27, 27]);
    expect(filtered('horizontalEdge', bar)).toEqual([-9, -18, -18, -9, 0, 0, 0, 0, 0, 0, 0, 0, 9, 18, 18, 9]);
  });

  it('answer where a point differs from the mean of its neighbours, in the case of the Laplacian', () => {
    const slope = [2, 2, 2].map(() => [2, 5, 8]);
    expect(filtered('laplacian', slope)).toEqual([0]);
    const speck = [
      [3, 3, 3],
      [3, 4, 3],
      [3, 3, 3],
    ];
    expect(filtered('laplacian', speck)).toEqual([4]);
  });

  it('light a relief from the top left, in the case of emboss', () => {
    const square = Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: 9 }, (__, column) => (row > 2 && row < 6 && column > 2 && column < 6 ? 9 : 0)),
    );
    const map = filtered('emboss', square);
    // The corners of the square, each seen from the dark pixel that lies diagonally before it.
    const [topLeft, bottomRight] = [map[7 * 1 + 1]!, map[7 * 5 + 5]!];
    expect(topLeft).toBeGreaterThan(0);
    expect(bottomRight).toBe(-topLeft);
  });

  it('copy, in the case of the identity', () => {
    expect(filtered('identity', patternMatrix('noise', 3))).toEqual([patternMatrix('noise', 3)[1]![1]]);
  });
});

it('kernelMatrix divides by the divisor', () => {
  expect(kernelMatrix('gaussian')[1]).toEqual([2 / 16, 4 / 16, 2 / 16]);
  expect(kernelMatrix('boxBlur')[0]).toEqual([1 / 9, 1 / 9, 1 / 9]);
});
