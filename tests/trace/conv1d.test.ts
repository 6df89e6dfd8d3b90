import { expect, it } from 'vitest';
import { conv1d, tensor } from '#engine/index.ts';
import { traceConv1d } from '#trace/conv1d.ts';
import { normals } from '../engine/finiteDifferences.ts';

it('tells a signal as an image of one row', () => {
  const trace = traceConv1d(tensor([1, 1, 4], [1, 2, 3, 4]), tensor([1, 1, 3], [1, 0, -1]), null, {
    padding: 1,
  });
  expect(trace.output).toEqual(tensor([1, 1, 1, 4], [-2, -2, -2, 3]));
  expect(trace.step(3).taps.map(({ row, column, product }) => [row, column, product])).toEqual([
    [0, 2, 3],
    [0, 3, 0],
    [0, 4, -0],
  ]);
  expect(trace.touching({ grid: 'input', row: 0, column: 0 })).toEqual([0, 1]);
});

it.each([
  { stride: 2, padding: 2, dilation: 2, groups: 2 },
  { padding: 'same', dilation: 3 },
  { padding: 'valid' },
] as const)('has sums that are the engine’s answer: %j', (params) => {
  const groups = 'groups' in params ? params.groups : 1;
  const [input, weight, bias] = [normals([1, 4, 9], 1), normals([6, 4 / groups, 2], 2), normals([6], 3)];
  const trace = traceConv1d(input, weight, bias, params);
  const { data } = conv1d(input, weight, bias, params);
  expect(trace.length).toBe(data.length);
  data.forEach((value: number, i: number) => expect(trace.step(i).sum).toBe(value));
});

it('refuses in one-dimensional words', () => {
  expect(() => traceConv1d(tensor([1, 1, 1, 4]), tensor([1, 1, 3]), null)).toThrow(
    'input must have the shape [n, c, w], not [1, 1, 1, 4]',
  );
});
