import { describe, expect, test } from 'vitest';
import { readNumber } from '#figures/typedNumber.ts';
import { formatNumber } from '#figures/values.ts';

describe('a number as people type it', () => {
  test.each([
    ['3', 3],
    [' 12 ', 12],
    ['78400', 78400],
    ['78 400', 78400],
    ['78\u00a0400', 78400],
    ['78\u202f400', 78400],
    ["78'400", 78400],
    ['1 234,5', 1234.5],
    ['16,959,488', 16959488],
    ['16.959.488', 16959488],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['-2.5', -2.5],
    ['-3', -3],
    ['−3', -3],
    ['–3', -3],
    ['‐3', -3],
    ['- 3', -3],
    ['−18', -18],
    ['+4', 4],
    ['.5', 0.5],
    [',5', 0.5],
    ['2,5', 2.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1234,567', 1234.567],
    ['12,34', 12.34],
    ['7.', 7],
    ['1e3', 1000],
    ['1.5E-2', 0.015],
    ['1,5e3', 1500],
    ['007', 7],
  ])('"%s" is %d and nothing else', (text, value) => {
    expect(readNumber(text)).toEqual([value]);
  });

  test.each([
    ['78,400', [78400, 78.4]],
    ['1,234', [1234, 1.234]],
    ['−1,234', [-1234, -1.234]],
    ['78.400', [78.4, 78400]],
  ])('"%s" can be read in two ways, the first of them ours', (text, values) => {
    expect(readNumber(text)).toEqual(values);
  });

  test.each([
    '',
    ' ',
    '.',
    '-',
    '+',
    'e3',
    'three',
    '3 x 3',
    '--2',
    '1.2.3',
    '1,2,3',
    '3 4',
    '0x10',
    '1e',
    '1e999',
  ])('"%s" is no number', (text) => {
    expect(readNumber(text)).toEqual([]);
  });

  test('whatever the course writes is read as what it is', () => {
    for (const value of [0, 1, -1, 0.5, -0.11, 999, 1000, 1234.56, 21632, 115605504, -27])
      expect(readNumber(formatNumber(value))[0]).toBe(value);
  });
});
