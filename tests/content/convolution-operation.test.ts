/** What the lesson says of numbers without computing it where it says so. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { conv1d, conv2d, matrix, tensor } from '#engine/index.ts';
import { kernelMatrix, kernels, type KernelName } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { signals, tapWeights } from '#samples/signals.ts';
import { declaration } from '#widgets/ConvWalk/parameters.ts';
import { readAddress } from '#widgets/kit/address.ts';
import { merge } from '#widgets/kit/check.ts';

const lesson = readFileSync('content/lessons/from-zero/1-convolution-operation.mdx', 'utf8');
const filtered = (image: number[][], weights: number[][]) => [
  ...conv2d(matrix(image), matrix(weights), null).data,
];
const turned = (rows: number[][]) => rows.map((row) => [...row].reverse()).reverse();

/** The states of the first figure that the text links to, as the figure takes them. */
const linked = [...lesson.matchAll(/\(\/learn\/convolution-operation\/(\?first[^)#]*)#first\)/g)].map(
  ([, search]) =>
    readAddress(
      declaration,
      merge(declaration, 'pickAndStep', { pattern: 'two', kernel: 'sobelX' }),
      'first',
      search!,
    ),
);

test('the link to a bias sets the one that the text counts with', () => {
  const [bias] = lesson.match(/(?<=^export const bias = )-?\d+/m)!;
  const states = linked.filter(({ values }) => values.bias !== 0);
  expect(states.map(({ values }) => values.bias)).toEqual([Number(bias)]);
  // It leaves some answers for the digit above zero, and none on the checkerboard.
  const above = (pattern: 'two' | 'checkerboard') =>
    filtered(patternMatrix(pattern, 7), kernelMatrix('sobelX')).filter((answer) => answer + Number(bias) > 0);
  expect(above('two').length).toBeGreaterThan(0);
  expect(above('checkerboard')).toEqual([]);
});

test('twice the brightness is twice the answer', () => {
  const image = patternMatrix('noise', 6);
  const bright = image.map((row) => row.map((pixel) => 2 * pixel));
  const weights = kernelMatrix('emboss');
  expect(filtered(bright, weights)).toEqual(filtered(image, weights).map((answer) => 2 * answer));
});

test('the difference is zero on flat stretches, and twice what it is at a step', () => {
  const { values } = signals.steps;
  const answers = conv1d(tensor([1, 1, 8], values), tensor([1, 1, 3], tapWeights('difference')), null).data;
  const [up, down] = [Math.max(...answers), Math.min(...answers)];
  expect(answers.filter((answer) => answer === up)).toHaveLength(2);
  expect(answers.filter((answer) => answer === down)).toHaveLength(2);
  for (const [at, answer] of answers.entries())
    expect(answer === 0).toBe(new Set(values.slice(at, at + 3)).size === 1);
});

test('half a turn exchanges the signs of Sobel x and leaves the Laplacian as it is', () => {
  const signs = (name: KernelName) =>
    turned(kernelMatrix(name)).map((row) => row.map((weight) => -weight + 0));
  expect(signs('sobelX')).toEqual(kernels.sobelX.rows);
  expect(turned(kernelMatrix('laplacian'))).toEqual(kernels.laplacian.rows);
});

test('a single dot is painted as the kernel, turned by half a turn', () => {
  const map = filtered(patternMatrix('dot', 5), kernelMatrix('emboss'));
  const rows = [0, 3, 6].map((from) => map.slice(from, from + 3));
  expect(rows).toEqual(turned(kernelMatrix('emboss')).map((row) => row.map((weight) => 9 * weight)));
});

test('the stencil answers the lying line with more than any other patch it is offered', () => {
  const row = (pixel: number) => [pixel, pixel, pixel];
  const stencil = [row(-1), row(2), row(-1)];
  const upright = [0, 0, 0].map(() => [0, 9, 0]);
  const [line, ...others] = [
    [row(0), row(9), row(0)],
    [row(9), row(9), row(9)],
    [row(0), row(9), row(9)],
    upright,
  ].map((patch) => filtered(patch, stencil)[0]!);
  expect(line).toBeGreaterThan(Math.max(...others));
});
