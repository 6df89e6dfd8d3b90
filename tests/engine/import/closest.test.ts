import { expect, it } from 'vitest';
import { closest } from '#engine/import/closest.ts';

const names = ['Conv2d', 'ConvTranspose2d', 'ReLU', 'ReLU6', 'Linear'];

it.each([
  ['Conv2D', 'Conv2d'],
  ['ReLu', 'ReLU'],
  ['Relu7', 'ReLU'],
  ['Linaer', 'Linear'],
  ['Embedding', null],
  ['X', null],
  ['x'.repeat(1000), null],
])('%s was probably %s', (word, name) => {
  expect(closest(word, names)).toBe(name);
});
