import { expect, it } from 'vitest';
import { random } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { grey, ink, several } from '../several.ts';

const count = 300;
const { pictures, labels } = several(digits, count);

it('are ten classes on 28 × 28', () => {
  expect(digits.classes).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect(digits.side).toBe(28);
});

it('hang on nothing but their stream', () => {
  for (const label of [0, 4, 8]) expect(digits.draw(random(7), label)).toEqual(digits.draw(random(7), label));
  expect(digits.draw(random(7), 3)).not.toEqual(digits.draw(random(8), 3));
});

it('lie with their centre of mass in the middle, as handwriting sets have them', () => {
  for (const picture of pictures) {
    let [mass, across, down] = [0, 0, 0];
    picture.forEach((value, i) => {
      mass += value;
      across += value * ((i % 28) + 0.5);
      down += value * (Math.floor(i / 28) + 0.5);
    });
    expect(Math.abs(across / mass - 14)).toBeLessThan(0.6);
    expect(Math.abs(down / mass - 14)).toBeLessThan(0.6);
  }
});

it('are grey levels, mostly paper, with as much ink as a pen leaves', () => {
  expect(pictures.every(grey)).toBe(true);
  const share = pictures.reduce((sum, picture) => sum + ink(picture) / 784, 0) / count;
  expect(share).toBeGreaterThan(0.09);
  expect(share).toBeLessThan(0.17);
});

/** The class of the nearest of all other pictures. */
function nearest(i: number): number {
  const distance = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    let sum = 0;
    for (let pixel = 0; pixel < 784; pixel++) sum += (a[pixel]! - b[pixel]!) ** 2;
    return sum;
  };
  let [best, label] = [Infinity, -1];
  pictures.forEach((picture, j) => {
    const far = i === j ? Infinity : distance(pictures[i]!, picture);
    if (far < best) [best, label] = [far, labels[j]!];
  });
  return label;
}

it('tell their classes apart: of three hundred, more than half lie nearest to one of their own', () => {
  const right = pictures.filter((_, i) => nearest(i) === labels[i]).length;
  expect(right / count).toBeGreaterThan(0.5);
});
