import { describe, expect, it } from 'vitest';
import { random } from '#engine/index.ts';

const drawn = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('random', () => {
  it('is the same for the same seed and another for another', () => {
    expect(drawn(5, random(7).uniform)).toEqual(drawn(5, random(7).uniform));
    expect(drawn(5, random(7).uniform)).not.toEqual(drawn(5, random(8).uniform));
  });

  it('never changes, because weights, noise and pictures of lessons hang on it', () => {
    const stream = random(1);
    expect(drawn(4, () => stream.integer(1000))).toEqual([588, 73, 590, 475]);
  });

  it('is uniform: every tenth gets its share, and neighbours are not related', () => {
    const { uniform } = random(3);
    const values = drawn(20000, uniform);
    const counts = Array<number>(10).fill(0);
    for (const value of values) counts[Math.floor(10 * value)]! += 1;
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
    const products = values.slice(1).map((value, i) => (value - 0.5) * (values[i]! - 0.5));
    expect(Math.abs(mean(products))).toBeLessThan(0.003);
  });

  it('is normal: mean 0, variance 1, and 68 % within 1', () => {
    const { normal } = random(4);
    const values = drawn(20000, normal);
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(Math.abs(mean(values.map((value) => value ** 2)) - 1)).toBeLessThan(0.04);
    expect(Math.abs(values.filter((value) => Math.abs(value) < 1).length / 20000 - 0.683)).toBeLessThan(
      0.015,
    );
  });

  it('shuffles: the same items, each place as likely as any', () => {
    const stream = random(5);
    const first = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      const order = stream.shuffled([0, 1, 2, 3]);
      expect([...order].sort()).toEqual([0, 1, 2, 3]);
      first[order[0]!]! += 1;
    }
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('refuses a seed that is no whole number', () => {
    expect(() => random(0.5)).toThrow(new RangeError('seed must be a whole number, 0 or more, not 0.5'));
    expect(() => random(1).integer(0)).toThrow(
      new RangeError('below must be a whole number, 1 or more, not 0'),
    );
  });
});
