/** What the lesson asserts in words and does not compute in place. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { conv2d, matrix, type Tensor } from '#engine/index.ts';
import { flows } from '#course/flows.ts';
import { meets, readNeeds, type Need } from '#lesson/needs.ts';
import { kernelMatrix, type KernelName } from '#samples/kernels.ts';
import { patternMatrix, type PatternName } from '#samples/patterns.ts';
import { traceConvLayer } from '#trace/convLayer.ts';
import { declaration, SIDE, transposed } from '#widgets/FilterRun/parameters.ts';
import type { Matrix } from '#widgets/kit/parameters.ts';

const lesson = readFileSync('content/lessons/see-it/2-one-filter-by-hand.mdx', 'utf8');
const bar = patternMatrix('verticalBar', SIDE);
const rowsOf = ({ shape, data }: Tensor): number[][] =>
  Array.from({ length: shape[2]! }, (_, i) => [...data.slice(i * shape[3]!, (i + 1) * shape[3]!)]);
const map = (rows: Matrix, kernel: KernelName = 'verticalEdge') =>
  rowsOf(conv2d(matrix(rows), matrix(kernelMatrix(kernel)), null));
const layer = (rows: Matrix, kernel: KernelName = 'verticalEdge') =>
  traceConvLayer(matrix(rows), matrix(kernelMatrix(kernel)), null, { pool: { size: 2 } });
const pooled = (rows: Matrix) => rowsOf(layer(rows).pool.output);
const painted = (rule: (row: number, column: number) => number): Matrix =>
  Array.from({ length: SIDE }, (_, row) => Array.from({ length: SIDE }, (__, column) => rule(row, column)));

test('the bar is 9 in columns 3 and 4 of rows 2 to 5, and the filter is left minus right', () => {
  expect(bar).toEqual(
    painted((row, column) => (row >= 1 && row <= 4 && (column === 2 || column === 3) ? 9 : 0)),
  );
  expect(kernelMatrix('verticalEdge')).toEqual([1, 2, 3].map(() => [1, 0, -1]));
});

describe('the map', () => {
  /** How much a window holds under one of its columns. */
  const under = (rows: Matrix, top: number, column: number) =>
    rows.slice(top, top + 3).reduce((sum, row) => sum + row[column]!, 0);
  const wide = painted((_, column) => (column >= 1 && column <= 4 ? 9 : 0));
  const others = (['cross', 'disc', 'noise', 'horizontalBar'] as const).map((name) =>
    patternMatrix(name, SIDE),
  );

  test('is 0 just where the outer columns of a window hold equally much', () => {
    for (const rows of [bar, wide, ...others])
      for (const [i, answers] of map(rows).entries())
        for (const [j, answer] of answers.entries())
          expect(answer === 0).toBe(under(rows, i, j) === under(rows, i, j + 2));
    expect(map(wide).flat()).toContain(0);
  });

  test('has no 0, since the bar lies under exactly one outer column of each window', () => {
    expect(map(bar).flat()).not.toContain(0);
    for (let top = 0; top < 4; top++)
      for (let left = 0; left < 4; left++)
        expect([left, left + 2].filter((column) => under(bar, top, column) > 0)).toHaveLength(1);
  });

  test('halves with the brightness', () => {
    const half = map(bar.map((row) => row.map((value) => value / 2)));
    expect(half).toEqual(map(bar).map((row) => row.map((answer) => answer / 2)));
  });
});

describe('the other filter', () => {
  test('sees the ends of the bar alone: between them, top and bottom row of a window are alike', () => {
    const answers = map(bar, 'horizontalEdge');
    expect(answers[0]!.every((answer) => answer < 0)).toBe(true);
    expect(answers[3]!.every((answer) => answer > 0)).toBe(true);
    expect(answers.slice(1, 3).flat()).toEqual(Array(8).fill(0));
    for (const top of [1, 2]) expect(bar[top]).toEqual(bar[top + 2]);
  });

  test('gives the old map on its side for the picture on its side', () => {
    expect(map(transposed(bar), 'horizontalEdge')).toEqual(transposed(map(bar)));
  });

  test('gives the same numbers in swapped places where the picture is its own mirror image', () => {
    for (const name of ['diagonal', 'disc'] as const) {
      const rows = patternMatrix(name, SIDE);
      expect(rows).toEqual(transposed(rows));
      expect(map(rows, 'horizontalEdge')).toEqual(transposed(map(rows)));
      expect(map(rows, 'horizontalEdge')).not.toEqual(map(rows));
    }
  });

  test('answers alike where each pixel is as bright as the one below it on the left', () => {
    const stripes = [0, 5, 1, 7, 7, 2, 9, 3, 0, 4, 8];
    const rows = painted((row, column) => stripes[row + column]!);
    expect(map(rows).flat().some(Boolean)).toBe(true);
    expect(map(rows, 'horizontalEdge')).toEqual(map(rows));
  });
});

describe('the tasks', () => {
  const tasks = [...lesson.matchAll(/needs="([^"]*)"/g)].map(([, needs]) => readNeeds(needs!) as Need[]);
  const state = (rows: Matrix, kernel: KernelName) => {
    const { conv, pool } = layer(rows, kernel);
    return {
      dropped: conv.output.data.filter((sum) => sum < 0).length,
      largest: Math.max(...pool.output.data),
    };
  };
  const patterns = Object.keys(declaration.parameters.pattern.options) as PatternName[];
  const states = patterns.flatMap((name) => {
    const rows = patternMatrix(name, SIDE);
    return [rows, transposed(rows)].flatMap((picture) =>
      (['verticalEdge', 'horizontalEdge'] as const).map((kernel) => ({
        name,
        met: tasks.map((needs) => meets(needs, state(picture, kernel))),
      })),
    );
  });

  test('the second is met by no pattern, and by a bright left side that is painted', () => {
    expect(states.filter(({ met }) => met[1])).toEqual([]);
    const left = painted((_, column) => (column < 3 ? 9 : 0));
    expect(meets(tasks[1]!, state(left, 'verticalEdge'))).toBe(true);
  });

  test('the third is met wherever something is found and all of it dropped, by Corner, too', () => {
    expect(new Set(states.filter(({ met }) => met[2]).map(({ name }) => name))).toEqual(
      new Set(['corner', 'gradient']),
    );
  });

  test('the first is met by the bar on its side', () => {
    const needs = tasks[0]!;
    const at = { kernel: 'horizontalEdge', transpose: true };
    expect(meets(needs, { ...at, ...state(transposed(bar), 'horizontalEdge') })).toBe(true);
    expect(meets(needs, { ...at, transpose: false, ...state(bar, 'horizontalEdge') })).toBe(false);
  });
});

test('Noise, transposed, has a map whose first window is all negative, and its neighbour is not', () => {
  const answers = map(transposed(patternMatrix('noise', SIDE)));
  const [first, second] = [0, 2].map((column) =>
    answers.slice(0, 2).flatMap((row) => row.slice(column, column + 2)),
  );
  expect(first!.every((answer) => answer < 0)).toBe(true);
  expect(Math.max(...second!)).toBe(Math.max(...answers.slice(0, 2).flat()));
});

test('of the four changes, three leave alone what is pooled', () => {
  const changed = (change: (row: readonly number[], column: number) => number) =>
    bar.map((row) => row.map((_, column) => change(row, column)));
  const brighter = changed((row, column) => row[column]! + 1);
  const greyer = changed((row, column) => (column < 2 ? 2 : row[column]!));
  const [right, left] = [-1, 1].map((by) => changed((row, column) => row[column + by] ?? 0));
  expect(map(brighter)).toEqual(map(bar));
  expect(map(greyer)).not.toEqual(map(bar));
  expect(layer(greyer).clipped).toEqual(layer(bar).clipped);
  expect(layer(right!).clipped).not.toEqual(layer(bar).clipped);
  // The largest is in column 4 alone now.
  expect(map(right!).map((row) => row.indexOf(27))).toEqual([-1, 3, 3, -1]);
  for (const rows of [brighter, greyer, right!]) expect(pooled(rows)).toEqual(pooled(bar));
  expect(pooled(left!)).not.toEqual(pooled(bar));
  // It answers in columns 2 and 3 of the map.
  for (const row of map(left!)) expect(row.map((answer) => answer > 0)).toEqual([false, true, true, false]);
});

test('a network computes millions of numbers for a picture', () => {
  for (const id of ['vgg-16', 'resnet-50']) {
    const { blocks } = flows.find((flow) => flow.id === id)!;
    const layers = blocks.flatMap((block) => block.blocks ?? [block]);
    const numbers = layers.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b), 0);
    expect(numbers, id).toBeGreaterThan(2e6);
  }
});
