import { expect, test } from 'vitest';
import { nearest, suggestion } from '#authoring/faults/nearest.ts';

const names = ['stride', 'padding', 'dilation', 'kernel'];

test.each([
  ['strid', 'stride'],
  ['Stride', 'stride'],
  ['paddign', 'padding'],
  ['dilatation', 'dilation'],
  ['kernal', 'kernel'],
  ['dil', 'dilation'],
])('%s is near to %s', (name, meant) => {
  expect(nearest(name, names)).toBe(meant);
});

test('a name that is near to none gets no guess', () => {
  expect(nearest('colour', names)).toBeUndefined();
  expect(suggestion('colour', names)).toBe('There are stride, padding, dilation, kernel.');
});

test('a list too long to help is cut', () => {
  const many = Array.from({ length: 20 }, (_, index) => `parameter${index}`);
  expect(suggestion('x', many)).toMatch(/^There are parameter0, .*parameter15 and 4 more\.$/);
});
