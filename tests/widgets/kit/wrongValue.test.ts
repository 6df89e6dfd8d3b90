import { expect, test } from 'vitest';

import { quote, wrongValue } from '#widgets/kit/wrongValue.ts';
import { sample } from './sample.ts';

const { side, shape, mirrored, drawn } = sample.parameters;

test.each([
  [side, 7, 7.5, 'takes a whole number from 1 to 9, not 7.5'],
  [side, 1, '1', 'takes a whole number from 1 to 9, not "1"'],
  [side, 9, NaN, 'takes a whole number from 1 to 9, not null'],
  [shape, 'bar', 'hasOwnProperty', 'takes one of disc, bar, not "hasOwnProperty"'],
  [mirrored, false, 0, 'takes true or false, not 0'],
])('%o takes %j and not %j', (parameter, sound, wrong, fault) => {
  expect(wrongValue(parameter, sound)).toBeNull();
  expect(wrongValue(parameter, wrong)).toBe(fault);
});

test.each([[null], [[[1, 2, 3]]], [[[0], [-9], [9]]]])('a grid takes %j', (rows) => {
  expect(wrongValue(drawn, rows)).toBeNull();
});

test.each([[[[1], [1, 2]]], [[[]]], [[[10]]], [[[1, 2, 3, 4]]], [[['1']]], [7], [[7]]])(
  'a grid does not take %j',
  (rows) => {
    expect(wrongValue(drawn, rows)).toMatch(/^takes rows of equal length, 1 to 3 each way/);
  },
);

test('a long value is quoted shortly', () => {
  expect(quote('a'.repeat(99))).toBe(`"${'a'.repeat(39)}…`);
  expect(quote(undefined)).toBe('undefined');
});
