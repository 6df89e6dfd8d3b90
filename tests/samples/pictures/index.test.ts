import { describe, expect, it } from 'vitest';
import { conv2d, matrix } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import type { PictureName } from '#samples/pictures/index.ts';
import { drawPicture, pictures } from '#samples/pictures/index.ts';

const names = Object.keys(pictures) as PictureName[];
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(names)('%s', (name) => {
  it('has values from 0 to 1, in colour and in grey, at any size', () => {
    for (const [height, width, channels] of [
      [28, 28, 1],
      [20, 33, 3],
    ] as const) {
      const image = drawPicture(name, { height, width, channels });
      expect(image.shape).toEqual([1, channels, height, width]);
      expect(Array.from(image.data).every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });

  it('is the same each time, and says what it is', () => {
    expect(drawPicture(name, { height: 12 })).toEqual(drawPicture(name, { height: 12 }));
    expect(pictures[name].label).toMatch(/\S/);
    expect(pictures[name].description).toMatch(/\S/);
  });

  it('looks like itself at every size', () => {
    const [small, large] = [28, 84].map((height) => drawPicture(name, { height, channels: 1 }));
    const averaged = conv2d(large!, matrix(kernelMatrix('boxBlur')), null, { stride: 3 });
    const off = mean(Array.from(averaged.data, (value, i) => Math.abs(value - small!.data[i]!)));
    expect(off).toBeLessThan(0.04);
  });

  it('gives an edge kernel something to find, upright and lying', () => {
    const image = drawPicture(name, { height: 56, channels: 1 });
    for (const kernel of ['sobelX', 'sobelY'] as const) {
      const strong = Array.from(conv2d(image, matrix(kernelMatrix(kernel)), null).data).filter(
        (v) => Math.abs(v) > 0.5,
      );
      expect(strong.length).toBeGreaterThan(56);
    }
  });
});

it('grey is the colours, weighed', () => {
  const [colour, grey] = ([3, 1] as const).map((channels) => drawPicture('shapes', { height: 10, channels }));
  const [red, green, blue] = [0, 100, 200].map((start) => colour!.data[start]!);
  expect(grey!.data[0]).toBeCloseTo(0.299 * red! + 0.587 * green! + 0.114 * blue!, 12);
});

it('refuses a size that is none', () => {
  expect(() => drawPicture('shapes', { height: 0 })).toThrow(
    'shape[2] must be a whole number, 1 or more, not 0',
  );
  expect(() => drawPicture('shapes', { height: 4, width: 2.5 })).toThrow('shape[3] must be a whole number');
});
