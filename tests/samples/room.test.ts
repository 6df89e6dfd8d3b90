import { expect, test } from 'vitest';

import { roomOf } from '#samples/room.ts';
import { blank } from '#samples/sheet.ts';

test('ink has room to move until it meets an edge', () => {
  const sheet = blank(5, 4);
  sheet.data.set([2, 3], 6);
  expect(roomOf(sheet)).toEqual({ up: 1, down: 2, left: 1, right: 2 });
  expect(roomOf(blank(5, 4))).toEqual({ up: 4, down: 4, left: 5, right: 5 });
});
