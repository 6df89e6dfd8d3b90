import { expect, it } from 'vitest';
import { shapes } from '#samples/shapes/index.ts';
import { grey, ink, several } from '../several.ts';

const count = 200;
const { pictures, labels } = several(shapes, count);

it('are five figures on clean paper, whole within the sheet', () => {
  expect(shapes.classes).toEqual(['circle', 'square', 'triangle', 'star', 'cross']);
  expect(new Set(labels)).toEqual(new Set([0, 1, 2, 3, 4]));
  expect(pictures.every(grey)).toBe(true);
  for (const picture of pictures) {
    const edge = picture.filter((_, i) => i < 28 || i >= 784 - 28 || i % 28 === 0 || i % 28 === 27);
    expect(Math.max(...edge)).toBeLessThan(1);
  }
});

it('half of them are full, and half are hollow', () => {
  const full = pictures.filter((picture) => ink(picture) > 130).length;
  expect(full).toBeGreaterThan(count * 0.3);
  expect(full).toBeLessThan(count * 0.6);
});
