import { expect, it } from 'vitest';
import { distance } from '#engine/import/distance.ts';

it.each([
  ['kernel', 'kernel', 0],
  ['kernel', 'kernal', 1],
  ['paddign', 'padding', 2],
  ['', 'relu', 4],
  ['stride', '', 6],
  ['kitten', 'sitting', 3],
])('from %s to %s it is %i', (from, to, letters) => {
  expect(distance(from, to)).toBe(letters);
  expect(distance(to, from)).toBe(letters);
});
