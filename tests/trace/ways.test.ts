import { expect, test } from 'vitest';

import { tensor } from '#engine/index.ts';
import { everyWay, waysThrough } from '#trace/ways.ts';

const row = (...cells: number[]) => tensor([1, 1, 1, cells.length], cells);
const told = (maps: readonly { data: ArrayLike<number> }[]) => maps.map(({ data }) => Array.from(data));

test('ways multiply from map to map, both ways', () => {
  // 6 cells, of which three make each of 4, of which three make each of 2.
  const passages = [everyWay(row(0, 0, 0, 0, 0, 0), 1, [1, 3]), everyWay(row(0, 0, 0, 0), 1, [1, 3])];
  expect(told(waysThrough(passages, 2, row(1, 0)))).toEqual([
    [1, 2, 3, 2, 1, 0],
    [1, 1, 1, 0],
    [1, 0],
  ]);
  expect(told(waysThrough(passages, 1, row(0, 1, 0, 0)))).toEqual([
    [0, 1, 1, 1, 0, 0],
    [0, 1, 0, 0],
    [1, 1],
  ]);
  expect(told(waysThrough(passages, 0, row(0, 0, 1, 0, 0, 0)))[2]).toEqual([3, 2]);
});

test('a group has no way into another', () => {
  const pair = tensor([1, 2, 1, 1]);
  expect(
    told(waysThrough([everyWay(pair, 2, [1, 1], { groups: 2 })], 1, tensor([1, 2, 1, 1], [1, 0])))[0],
  ).toEqual([1, 0]);
  expect(told(waysThrough([everyWay(pair, 2, [1, 1])], 1, tensor([1, 2, 1, 1], [1, 0])))[0]).toEqual([1, 1]);
});
