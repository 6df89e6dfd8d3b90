/** What the lesson says of numbers without computing it where it says so. */
import { expect, test } from 'vitest';

import { conv1d, conv2d, linear, random, tensor } from '#engine/index.ts';
import { declaration } from '#widgets/DenseOrConv/parameters.ts';
import { run } from '#widgets/DenseOrConv/run.ts';
import { valuesOf } from '../widgets/settings.ts';

const stream = random(5);
const some = (count: number) => Array.from({ length: count }, () => stream.integer(10));

test('a dense layer answers shuffled pixels as before, once its weights are shuffled alike', () => {
  const order = [3, 0, 5, 1, 4, 2];
  const [pixels, weights] = [some(6), [some(6), some(6)]];
  const shuffled = (row: readonly number[]) => order.map((at) => row[at]!);
  const answers = (row: number[], rows: number[][]) => [
    ...linear(tensor([1, 6], row), tensor([2, 6], rows.flat()), null).data,
  ];
  expect(answers(shuffled(pixels), weights.map(shuffled))).toEqual(answers(pixels, weights));
});

test('cutting wires and sharing weights leads from the dense layer that is drawn to the convolution', () => {
  const drawn = run(valuesOf(declaration, {}, 'derivation'));
  const { dense, conv, links, sharing } = drawn;
  const shared = conv.weight.data.length;
  expect(dense.length).toBe(conv.length);
  expect([...dense.input.data]).toEqual([...conv.input.data]);
  expect(links.dense).toHaveLength(dense.weight.data.length);
  expect(links.conv).toHaveLength(conv.length * shared);
  const wiresOf = (unit: number) => links.conv.filter(({ to }) => to === unit).map(({ from }) => from);
  for (let unit = 0; unit < conv.length; unit++) expect(wiresOf(unit)).toEqual([unit, unit + 1, unit + 2]);
  // None of the wires goes while weights are shared, and what comes of it all is what the convolution answers.
  const [local, last] = [sharing.step(dense.length), sharing.step(sharing.length - 1)];
  expect(last.left.wires).toBe(local.left.wires);
  expect([...last.output.data]).toEqual([...conv.output.data]);
});

test('both savings grow with the picture', () => {
  const savings = [8, 12, 28, 64, 256].map((side) => {
    const { costs } = run(valuesOf(declaration, { size: side }));
    return [costs.same.weights / costs.conv.weights, costs.same.macs / costs.conv.macs] as const;
  });
  for (const saving of [0, 1] as const) {
    const grown = savings.map((both) => both[saving]);
    expect(grown).toEqual([...grown].sort((a, b) => a - b));
  }
});

test('what stays inside moves along; a window that jumps follows whole jumps only', () => {
  const row = [0, 0, 6, 3, 0, 0, 0, 0, 0];
  const moved = (by: number) => [...Array<number>(by).fill(0), ...row.slice(0, row.length - by)];
  const answers = (pixels: number[], stride: number) => [
    ...conv1d(tensor([1, 1, 9], pixels), tensor([1, 1, 3], [-1, 0, 1]), null, { stride }).data,
  ];
  const follows = (by: number, stride: number) => {
    const [before, after] = [answers(row, stride), answers(moved(by), stride)];
    const places = Math.floor(by / stride);
    return after.slice(places).every((answer, at) => answer === before[at]);
  };
  expect([1, 2, 3].map((by) => follows(by, 1))).toEqual([true, true, true]);
  expect([1, 2, 3, 4].map((by) => follows(by, 2))).toEqual([false, true, false, true]);
});

test('next to a border of zeros, places are no longer all alike', () => {
  const flat = tensor([1, 1, 5, 5], Array<number>(25).fill(7));
  const kernel = tensor([1, 1, 3, 3], some(9));
  const kinds = (padding: number) => new Set(conv2d(flat, kernel, null, { padding }).data).size;
  expect(kinds(0)).toBe(1);
  expect(kinds(1)).toBeGreaterThan(1);
});
