import { expect, test } from 'vitest';
import { chosenAnswer, readNumber } from '#lesson/answer.ts';

test('an answer that is named is found, whatever its kind', () => {
  expect(chosenAnswer(['Nine', 'Zero'], 'Zero')).toBe(1);
  expect(chosenAnswer([3, 5, null], 5)).toBe(1);
  expect(chosenAnswer([[1, 2], null], [1, 2])).toBe(0);
});

test('all others go to the answer for everything else', () => {
  expect(chosenAnswer([3, null, 5], 4)).toBe(1);
  expect(chosenAnswer([[1, 2], null], [2, 1])).toBe(1);
});

test('a number is right if nobody could type it better', () => {
  expect(chosenAnswer([0.1 + 0.2, null], 0.3)).toBe(0);
  expect(chosenAnswer([1 / 3, null], 0.333)).toBe(1);
});

test.each([
  ['3', 3],
  [' 12 ', 12],
  ['-2.5', -2.5],
  ['−18', -18],
  ['2,5', 2.5],
  ['.5', 0.5],
  ['+4', 4],
  ['7.', 7],
])('"%s" is read as %d', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each(['', 'three', '3 x 3', '1e3', '--2', '1.2.3', '0x10', '-'])('"%s" is no number', (text) => {
  expect(readNumber(text)).toBeNull();
});
