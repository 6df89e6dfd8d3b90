/** What the lesson says in words, or asks for, held to the engine. */
import { describe, expect, test } from 'vitest';

import { architectures } from '#course/architectures.ts';
import { blueprintOf } from '#course/blueprint.ts';
import { digitsNetwork } from '#course/digitsNetwork.ts';
import { flows } from '#course/flows.ts';
import { parseLayers } from '#course/layerText.ts';
import {
  conv1d,
  conv2d,
  describe as rowsOf,
  matrix,
  readLayers,
  relu,
  tensor,
  totals,
} from '#engine/index.ts';
import { numbered } from '#samples/digits/numbered.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { designs } from '#widgets/Playground/designs.ts';
import { run } from '#widgets/PipelineTour/run.ts';

const grey = [1, 28, 28];
const cost = (...layers: object[]) => totals(rowsOf(readLayers(layers), grey));

test('on the checkerboard a Laplacian answers 4 and −4 in turns, and Sobel x nothing', () => {
  const board = matrix(patternMatrix('checkerboard', 5));
  const answers = (name: 'laplacian' | 'sobelX') => [...conv2d(board, matrix(kernelMatrix(name)), null).data];
  const laplacian = answers('laplacian');
  expect(laplacian.map(Math.abs)).toEqual(Array<number>(9).fill(4));
  expect(laplacian.slice(1).every((answer, n) => answer === -laplacian[n]!)).toBe(true);
  expect(answers('sobelX').every((answer) => answer === 0)).toBe(true);
});

test('Sobel x answers upright edges most, slanting ones less and level ones not at all', () => {
  const step = (ink: (row: number, column: number) => boolean) =>
    conv2d(
      matrix([0, 1, 2].map((row) => [0, 1, 2].map((column) => Number(ink(row, column))))),
      matrix(kernelMatrix('sobelX')),
      null,
    ).data[0];
  expect(step((_, column) => column > 0)).toBe(4);
  expect(step((row, column) => column > row)).toBe(3);
  expect(step((row) => row > 0)).toBe(0);
});

test('the fair count is of layers with equal outputs', () => {
  const conv = { type: 'conv2d', filters: 32, kernel: 3 };
  expect(cost(conv)).toMatchObject({ parameters: 320, macs: 194_688 });
  expect(cost({ ...conv, bias: false }).parameters).toBe(288);
  const dense = { type: 'linear', units: 32 * 26 * 26, bias: false };
  expect(cost({ type: 'flatten' }, dense).parameters).toBe(16_959_488);
});

test('behind a pooling a convolution sees more, for about a quarter of the multiplying and as many weights', () => {
  const conv = { type: 'conv2d', filters: 8, kernel: 3 };
  const second = (...between: object[]) => rowsOf(readLayers([conv, ...between, conv]), grey).at(-1)!;
  const [pooled, plain] = [second({ type: 'maxPool2d', size: 2 }), second()];
  expect(pooled.parameters).toBe(plain.parameters);
  expect(pooled.field.height.size).toBeGreaterThan(plain.field.height.size);
  expect(pooled.macs / plain.macs).toBeGreaterThan(0.2);
  expect(pooled.macs / plain.macs).toBeLessThan(0.3);
});

test('without a bend, the sum of all slopes is the last pixel less the first, in any row', () => {
  for (const row of [
    [0, 0, 5, 5, 0, 0],
    [0, 3, 3, 0, 7, 0, 0],
    [2, 9, 1, 4],
    // It only falls: the ReLU leaves nothing of it, and the filter turned round finds it.
    [5, 5, 0, 0],
  ]) {
    const slopes = conv1d(tensor([1, 1, row.length], row), tensor([1, 1, 2], [-1, 1]), null);
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
    expect(sum(slopes.data)).toBe(row.at(-1)! - row[0]!);
    const rises = row.slice(1).map((pixel, n) => Math.max(0, pixel - row[n]!));
    expect(sum(relu(slopes).data)).toBe(sum(rises));
    const falls = conv1d(tensor([1, 1, row.length], row), tensor([1, 1, 2], [1, -1]), null);
    expect(sum(relu(falls).data)).toBe(sum(rises) - sum(slopes.data));
  }
});

describe('the digits network', () => {
  const opened = (digit: string, sample: number) =>
    run({
      digit,
      sample,
      round: 'first',
      map: 1,
      drawing: numbered({ digit, sample }).greys,
    });

  test('convolves and clips three times, pools twice, and ends with maps of seven by seven', async () => {
    const { layers, inputShape } = await digitsNetwork();
    const count = (kind: string) => layers.filter(({ type }) => type === kind).length;
    expect(['conv2d', 'relu', 'maxPool2d', 'flatten', 'linear'].map(count)).toEqual([3, 3, 2, 1, 1]);
    const rows = rowsOf(layers, inputShape);
    expect(rows.findLast(({ layer }) => layer.type === 'conv2d')!.output.slice(1)).toEqual([7, 7]);
  });

  test('is unsure of the 3 that the lesson shows, between two digits', () => {
    const { shares } = opened('3', 1);
    const [first, second, third] = shares.toSorted((a, b) => b - a);
    expect(first! - second!).toBeLessThan(0.1);
    expect(second!).toBeGreaterThan(10 * third!);
  });

  test('has samples for each task', () => {
    const samples = ['1', '3', '7'].flatMap((digit) =>
      Array.from({ length: 40 }, (_, n) => opened(digit, n + 1)),
    );
    expect(samples.some(({ shares, says }) => shares[says]! < 0.5)).toBe(true);
    expect(samples.some(({ meant, says }) => meant !== says)).toBe(true);
  });
});

describe('the four patterns', () => {
  const network = (id: string) => architectures.find((one) => one.id === id)!;
  const four = ['lenet-5', 'alexnet', 'vgg-16', 'resnet-18'];

  test('shrink their maps all the way', () => {
    for (const id of four) {
      const sides = blueprintOf(flows.find((flow) => flow.id === id)!).map(({ shape }) => shape[1] ?? 1);
      expect(sides).toEqual(sides.toSorted((a, b) => b - a));
    }
  });

  test('are as deep as is said of them', () => {
    expect(network('resnet-18').depth - network('vgg-16').depth).toBe(2);
    const storeys = (id: string) => blueprintOf(flows.find((flow) => flow.id === id)!);
    const count = (id: string, wanted: string) =>
      storeys(id).reduce((sum, { kind, times }) => sum + (kind === wanted ? times : 0), 0);
    expect(count('alexnet', 'conv')).toBe(5);
    expect(
      storeys('lenet-5')
        .findLast(({ kind }) => kind === 'conv')!
        .shape.slice(1),
    ).toEqual([1, 1]);
    expect(storeys('resnet-18').at(-2)!.kind).toBe('average');
  });
});

describe('each task of the playground can be done, and is not done at the start', () => {
  const facts = (layers: Parameters<typeof rowsOf>[0]) => {
    const rows = rowsOf(layers, grey);
    return {
      ...totals(rows),
      depth: rows.length,
      outputs: rows.at(-1)!.output.reduce((a, b) => a * b, 1),
    };
  };
  const begun = facts(designs.small.layers);
  const tasks = [
    ['few parameters', 'conv8k3s2p1,relu,conv8k3s2p1,relu,gap,flatten,linear10', 'parameters', 3000],
    ['little work', 'conv8k3s2p1,relu,max2,conv8k3s2p1,relu,gap,flatten,linear10', 'macs', 100_000],
  ] as const;

  test.for(tasks)('%s', ([, layers, fact, most]) => {
    const done = facts(parseLayers(layers));
    expect(done.outputs).toBe(10);
    expect(done[fact]).toBeLessThan(most);
    expect(begun[fact]).toBeGreaterThanOrEqual(most);
  });

  test('more than ten layers', () => {
    expect(begun.depth).toBeLessThanOrEqual(10);
    const { depth, outputs } = facts(designs.lenet.layers);
    expect(depth).toBeGreaterThan(10);
    expect(outputs).toBe(10);
  });
});
