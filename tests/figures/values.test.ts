import { describe, expect, test } from 'vitest';

import { random } from '#engine/index.ts';
import { equals, fillClass, formatNumber, isExact, levelOf, scaleOf } from '#figures/values.ts';

describe('fills', () => {
  test('pixels run from paper to ink', () => {
    expect(fillClass('pixel', 0, 9)).toBe('p0');
    expect(fillClass('pixel', 4.5, 9)).toBe('p16');
    expect(fillClass('pixel', 9, 9)).toBe('p32');
  });

  test('signed values are symmetric about zero', () => {
    expect(fillClass('signed', -27, 27)).toBe('s-16');
    expect(fillClass('signed', 0, 27)).toBe('s0');
    expect(fillClass('signed', -0, 27)).toBe('s0');
    expect(fillClass('signed', 13.5, 27)).toBe('s8');
  });

  test('photographs run from black to white', () => {
    expect(fillClass('photo', 0, 255)).toBe('f0');
    expect(fillClass('photo', 255, 255)).toBe('f32');
    expect(levelOf('photo', 128, 255)).toBe(16);
  });

  test('what lies beyond the scale keeps the strongest fill, and no number has none', () => {
    expect(fillClass('pixel', 12, 9)).toBe('p32');
    expect(fillClass('pixel', -3, 9)).toBe('p0');
    expect(fillClass('signed', -99, 9)).toBe('s-16');
    expect(fillClass('signed', NaN, 9)).toBe('s0');
  });
});

test('a scale is the largest size, and never below 1', () => {
  expect(scaleOf([3, -27, 18])).toBe(27);
  expect(scaleOf([0, 0.25])).toBe(1);
  expect(scaleOf([])).toBe(1);
});

test('numbers print short, with a true minus sign', () => {
  expect([27, -18, 1 / 9, -0.125, -0.001, 0].map(formatNumber)).toEqual([
    '27',
    '−18',
    '0.11',
    '−0.12',
    '0',
    '0',
  ]);
});

test('long numbers print in groups of three', () => {
  expect([999, 1024, -16_959_488, 12345.678].map(formatNumber)).toEqual([
    '999',
    '1,024',
    '−16,959,488',
    '12,345.68',
  ]);
  expect([1e6, Infinity, -Infinity].map(formatNumber)).toEqual(['1,000,000', '∞', '−∞']);
});

test('numbers print as the browser’s own formats would print them', () => {
  const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
  const stream = random(1);
  for (let n = 0; n < 3000; n++) {
    const value = (stream.uniform() - 0.5) * 10 ** stream.integer(21);
    const expected = format.format(Math.round(value * 100) / 100 || 0).replace('-', '−');
    expect(formatNumber(value), String(value)).toBe(expected);
  }
  expect([5e21, NaN, -0].map(formatNumber)).toEqual(['5,000,000,000,000,000,000,000', '0', '0']);
});

test('a sum of rounded texts is written as nearly so', () => {
  expect([0.25, -7, 0.07, 1.1].map(isExact)).toEqual([true, true, true, true]);
  expect([1 / 3, 0.125].map(isExact)).toEqual([false, false]);
  expect(equals([0.5, 2, 1])).toBe('=');
  expect(equals([1 / 3, 3, 1])).toBe('≈');
});
