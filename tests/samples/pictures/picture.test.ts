import { expect, it } from 'vitest';
import { blend, drawn, grey, lit } from '#samples/pictures/picture.ts';

it('drawn takes the colour of each pixel from its own part of the square', () => {
  const image = drawn((x, y) => [x < 0.5 ? 1 : 0, y < 0.5 ? 1 : 0, 0.25], 2, 2, 3);
  expect(image.shape).toEqual([1, 3, 2, 2]);
  expect([...image.data]).toEqual([1, 0, 1, 0, 1, 1, 0, 0, 0.25, 0.25, 0.25, 0.25]);
});

it('drawn smooths an edge inside a pixel, and keeps colours between 0 and 1', () => {
  const image = drawn((x) => [x < 0.25 ? 9 : -9, 0, 0], 1, 2, 3);
  expect([...image.data].slice(0, 2)).toEqual([0.5, 0]);
});

it('grey weighs the colours, blend and lit mix and dim them', () => {
  expect(grey([1, 1, 1])).toBeCloseTo(1, 12);
  expect(blend([0, 0, 0], [1, 0.5, 0], 0.5)).toEqual([0.5, 0.25, 0]);
  expect(blend([0, 0, 0], [1, 1, 1], 7)).toEqual([1, 1, 1]);
  expect(lit([1, 0.5, 0], 0.5)).toEqual([0.5, 0.25, 0]);
});
