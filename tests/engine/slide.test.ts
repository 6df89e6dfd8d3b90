import { describe, expect, it } from 'vitest';
import type { Walk } from '#engine/slide.ts';
import { correlate, gather, slideOf, spread } from '#engine/slide.ts';

// An image of 2 × 4 under a filter of 2 × 2, with steps of two to the right: a map of 1 × 2.
const walk: Walk = {
  ...{ channels: 1, filters: 1, groups: 1, height: 2, width: 4 },
  ...{ kernel: [2, 2], stride: [1, 2], dilation: [1, 1], rows: 1, columns: 2 },
};
const slide = slideOf(walk);

// One weight a decimal place, so that a sum shows which weight met which number.
const weight = Float64Array.of(1000, 100, 10, 1);

describe('slide', () => {
  it('knows the offset of each tap, through channels, rows and columns, with dilation', () => {
    const { taps } = slideOf({ ...walk, channels: 4, groups: 2, height: 5, width: 7, dilation: [2, 3] });
    expect([...taps]).toEqual([0, 3, 14, 17, 35, 38, 49, 52]);
  });

  it('correlate adds what each window sees to the map', () => {
    const map = Float64Array.of(0, 90000);
    correlate(slide, Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), weight, map);
    expect([...map]).toEqual([1256, 93478]);
  });

  it('spread adds each map cell, times the weights, to the cells of its window', () => {
    const image = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 5);
    spread(slide, Float64Array.of(2, 3), weight, image);
    expect([...image]).toEqual([2000, 200, 3000, 300, 20, 2, 30, 8]);
  });

  it('gather adds to each weight the products of all that it met', () => {
    const grad = Float64Array.of(0, 0, 0, 7);
    gather(slide, Float64Array.of(100, 1), Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), grad);
    expect([...grad]).toEqual([103, 204, 507, 615]);
  });

  it('adds in reading order, channel by channel, so that sums round as they would by hand', () => {
    const wide = slideOf({
      ...walk,
      channels: 2,
      kernel: [1, 3],
      stride: [1, 1],
      height: 1,
      width: 3,
      columns: 1,
    });
    const values = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
    const weights = [0.7, 0.11, 0.13, 0.17, 0.19, 0.23];
    const map = Float64Array.of(0.9);
    correlate(wide, Float64Array.from(values), Float64Array.from(weights), map);
    expect(map[0]).toBe(values.reduce((sum, value, i) => sum + value * weights[i]!, 0.9));
  });
});
