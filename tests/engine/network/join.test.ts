import { expect, it } from 'vitest';
import { tensor } from '#engine/index.ts';
import { add, concat, reshape, split } from '#engine/network/join.ts';

const a = tensor([2, 1, 1, 2], [1, 2, 3, 4]);
const b = tensor([2, 2, 1, 2], [10, 20, 30, 40, 50, 60, 70, 80]);

it('add adds cell by cell', () => {
  expect(add(a, a)).toEqual(tensor([2, 1, 1, 2], [2, 4, 6, 8]));
  expect(() => add(a, b)).toThrow('b must have the shape [2, 1, 1, 2], not [2, 2, 1, 2]');
});

it('concat stacks the channels of each image', () => {
  expect(concat([a, b])).toEqual(tensor([2, 3, 1, 2], [1, 2, 10, 20, 30, 40, 3, 4, 50, 60, 70, 80]));
  expect(() => concat([a, tensor([2, 1, 2, 2])])).toThrow(
    'parts[1] must have the shape [2, 1, 1, 2], not [2, 1, 2, 2]',
  );
  expect(() => concat([])).toThrow('parts must hold at least one tensor');
});

it('split takes apart what concat stacked', () => {
  expect(split(concat([a, b]), [1, 2])).toEqual([a, b]);
});

it('reshape keeps the numbers', () => {
  expect(reshape(a, [4])).toEqual(tensor([4], [1, 2, 3, 4]));
  expect(() => reshape(a, [3])).toThrow('shape [3] cannot hold the 4 numbers of [2, 1, 1, 2]');
});
