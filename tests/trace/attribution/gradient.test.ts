import { describe, expect, it } from 'vitest';
import { forward, tensor } from '#engine/index.ts';
import { oneOf, scoreGradient } from '#trace/attribution/gradient.ts';
import { isClose } from '../../engine/close.ts';
import { image, net } from './network.ts';

describe('the gradient of a score', () => {
  it('is its slope along each pixel', () => {
    const { data, shape } = scoreGradient(net, image, 2);
    expect(shape).toEqual(image.shape);
    const step = 1e-5;
    const score = (pixel: number, by: number) => {
      const moved = tensor(image.shape, image.data);
      moved.data[pixel]! += by;
      return forward(net, moved).at(-1)!.output.data[2]!;
    };
    data.forEach((slope, pixel) => {
      const found = (score(pixel, step) - score(pixel, -step)) / (2 * step);
      expect(isClose(slope, found, 1e-6), `pixel ${pixel}: ${slope}, not ${found}`).toBe(true);
    });
  });

  it('differs from class to class, and refuses one that there is not', () => {
    expect(scoreGradient(net, image, 0)).not.toEqual(scoreGradient(net, image, 1));
    expect(() => scoreGradient(net, image, 3)).toThrow('label must be from 0 to 2, not 3');
    expect(oneOf(tensor([1, 3]), 1).data).toEqual(Float64Array.of(0, 1, 0));
  });
});
