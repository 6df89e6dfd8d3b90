import { describe, expect, it } from 'vitest';
import { convPlan, plain, tensor } from '#engine/index.ts';

// Two images of 1 × 2 with a zero on either side, under a kernel of 1 × 3: maps of 1 × 2.
const plan = convPlan([2, 1, 1, 2], [1, 1, 1, 3], { padding: [0, 1] });
const weight = Float64Array.of(100, 10, 1);

describe('the plain backend', () => {
  it('convolves every image of a batch, with its padding', () => {
    const maps = Float64Array.of(0, 0, 0, 5000);
    plain.correlate(plan, Float64Array.of(1, 2, 3, 4), weight, maps);
    expect([...maps]).toEqual([12, 120, 34, 5340]);
  });

  it('spreads into every image, adding to what is there, and loses what lands in the padding', () => {
    const images = Float64Array.of(0, 0, 0, 5000);
    plain.spread(plan, Float64Array.of(1, 2, 3, 4), weight, images);
    expect([...images]).toEqual([210, 21, 430, 5043]);
  });

  it('spreads straight into an image that has no padding', () => {
    const images = Float64Array.of(0, 0, 5000);
    plain.spread(convPlan([1, 1, 1, 3], [1, 1, 1, 2], {}), Float64Array.of(1, 2), weight.subarray(1), images);
    expect([...images]).toEqual([10, 21, 5002]);
  });

  it('gathers over the whole batch', () => {
    const grad = Float64Array.of(0, 0, 5000);
    plain.gather(plan, Float64Array.of(1, 10, 100, 1000), Float64Array.of(1, 2, 3, 4), grad);
    expect([...grad]).toEqual([3010, 4321, 5402]);
  });

  it('changes nothing but what it adds to', () => {
    const [images, maps] = [Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 6, 7, 8)];
    plain.correlate(plan, images, weight, new Float64Array(4));
    plain.spread(plan, maps, weight, new Float64Array(4));
    plain.gather(plan, maps, images, new Float64Array(3));
    expect([images, maps, weight].map((numbers) => [...numbers])).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [100, 10, 1],
    ]);
  });

  it('takes 64-bit numbers as they lie there, and others as a copy', () => {
    const doubles = tensor([2], [1, 2]);
    expect(plain.numbers(doubles)).toBe(doubles.data);
    expect(plain.numbers({ shape: [2], data: Float32Array.of(1, 2) })).toEqual(Float64Array.of(1, 2));
    expect(plain.zeros(2)).toEqual(new Float64Array(2));
  });
});
