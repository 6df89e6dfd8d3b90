import { describe, expect, it } from 'vitest';
import { convPlan, plain, tensor } from '#engine/index.ts';

// Two images of 1 × 2 with a zero on either side, under a kernel of 1 × 3: maps of 1 × 2.
const plan = convPlan([2, 1, 1, 2], [1, 1, 1, 3], { padding: [0, 1] });
const weight = Float64Array.of(100, 10, 1);

describe('the plain backend', () => {
  it('convolves every image of a batch, with its padding', () => {
    const maps = new Float64Array(4).fill(9);
    plain.correlate(plan, Float64Array.of(1, 2, 3, 4), weight, null, maps);
    expect([...maps]).toEqual([12, 120, 34, 340]);
    plain.correlate(plan, Float64Array.of(1, 2, 3, 4), weight, Float64Array.of(5000), maps);
    expect([...maps]).toEqual([5012, 5120, 5034, 5340]);
  });

  it('spreads into every image, and loses what lands in the padding', () => {
    const images = new Float64Array(4).fill(9);
    plain.spread(plan, Float64Array.of(1, 2, 3, 4), weight, null, images);
    expect([...images]).toEqual([210, 21, 430, 43]);
    plain.spread(plan, Float64Array.of(1, 2, 3, 4), weight, Float64Array.of(5000), images);
    expect([...images]).toEqual([5210, 5021, 5430, 5043]);
  });

  it('spreads straight into an image that has no padding', () => {
    const images = new Float64Array(3).fill(9);
    const bare = convPlan([1, 1, 1, 3], [1, 1, 1, 2], {});
    plain.spread(bare, Float64Array.of(1, 2), weight.subarray(1), null, images);
    expect([...images]).toEqual([10, 21, 2]);
  });

  it('gathers over the whole batch', () => {
    const grad = new Float64Array(3).fill(9);
    plain.gather(plan, Float64Array.of(1, 10, 100, 1000), Float64Array.of(1, 2, 3, 4), grad);
    expect([...grad]).toEqual([3010, 4321, 402]);
  });

  it('fills what the dense layer asks for, whatever that held', () => {
    const shape = { rows: 1, inputs: 2, outputs: 1 };
    const [x, w, y] = [Float64Array.of(1, 2), Float64Array.of(10, 100), Float64Array.of(9)];
    plain.dense(shape, x, w, null, y);
    expect([...y]).toEqual([210]);
    plain.dense(shape, x, w, Float64Array.of(5000), y);
    expect([...y]).toEqual([5210]);
    const [spread, gathered] = [Float64Array.of(9, 9), Float64Array.of(9, 9)];
    plain.denseSpread(shape, Float64Array.of(3), w, spread);
    plain.denseGather(shape, Float64Array.of(3), x, gathered);
    expect([...spread, ...gathered]).toEqual([30, 300, 3, 6]);
  });

  it('changes nothing but what it fills', () => {
    const [images, maps] = [Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 6, 7, 8)];
    plain.correlate(plan, images, weight, null, new Float64Array(4));
    plain.spread(plan, maps, weight, null, new Float64Array(4));
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
    expect(plain.room(2)).toEqual(new Float64Array(2));
    expect(plain.scope(() => 3)).toBe(3);
  });
});
