import { describe, expect, it } from 'vitest';
import { conv2d, matrix, tensor } from '#engine/index.ts';
import { joined, lossOver, traceDescent, type DescentParams } from '#trace/descent.ts';
import { expectClose } from '../engine/close.ts';
import { normals } from '../engine/finiteDifferences.ts';

/** One weight, one pixel of 2 that should become 6: L = (2·w − 6)², and its slope is 4·(2·w − 6). */
const one = (given: Partial<DescentParams> = {}) =>
  traceDescent({
    pairs: [{ input: matrix([[2]]), target: matrix([[6]]) }],
    ...{ start: matrix([[0]]), rate: 0.1, most: 50, ...given },
  });

const aim = normals([1, 1, 3, 3], 1);
const pairs = [2, 3, 4].map((seed) => {
  const input = normals([1, 1, 6, 6], seed);
  return { input, target: conv2d(input, aim, null) };
});
const nine = (given: Partial<DescentParams> = {}) =>
  traceDescent({ pairs, start: normals([1, 1, 3, 3], 5), rate: 0.1, most: 200, ...given });

describe('one weight', () => {
  it('takes its rate times its slope off, step by step', () => {
    const { step } = one({ rate: 0.05 });
    const walked = [0, 1, 2].map((index) => step(index));
    expect(walked.map(({ loss }) => loss)).toEqual([36, expect.closeTo(12.96), expect.closeTo(4.6656)]);
    expect(walked.map(({ gradient }) => gradient.data[0])).toEqual([
      -24,
      expect.closeTo(-14.4),
      expect.closeTo(-8.64),
    ]);
    expect(walked.map(({ weight }) => weight.data[0])).toEqual([
      0,
      expect.closeTo(1.2),
      expect.closeTo(1.92),
    ]);
    expect([walked[0]!.output, walked[0]!.error].map(({ data }) => data[0])).toEqual([0, -6]);
  });

  it('is there at once at half the curvature’s inverse, swings to and fro above, and runs away at twice that', () => {
    // The slope rises by 8 a unit.
    expect(one({ rate: 1 / 8 })).toMatchObject({ length: 2, end: 'settled' });
    expect(one({ rate: 0.2 }).step(1).weight.data[0]).toBeGreaterThan(3);
    expect(one({ rate: 0.2 }).end).toBe('settled');
    expect(one({ rate: 0.26, most: 500 }).end).toBe('lost');
    expect(one({ rate: 0.01 }).end).toBe('over');
  });
});

describe('nine weights', () => {
  it('come to those that made the maps', () => {
    const trace = nine();
    expect(trace.end).toBe('settled');
    expectClose(trace.step(trace.length - 1).weight, aim, 1e-2);
  });

  it('move against the gradient of the pair whose turn it is', () => {
    const { step } = nine();
    for (const index of [0, 1, 2, 3, 7]) {
      const { pair, weight, gradient, error, output } = step(index);
      expect(pair).toBe(index % 3);
      const { input, target } = pairs[pair]!;
      expect(output).toEqual(conv2d(input, weight, null));
      error.data.forEach((value, i) => expect(value).toBe(output.data[i]! - target.data[i]!));
      step(index + 1).weight.data.forEach((value, i) =>
        expect(value).toBe(weight.data[i]! - 0.1 * gradient.data[i]!),
      );
    }
  });

  it('have as gradient the slope of the loss', () => {
    const single = (start: typeof aim) =>
      traceDescent({ pairs: pairs.slice(0, 1), start, rate: 0.1, most: 1 }).step(0);
    const { weight, gradient } = single(nine().step(0).weight);
    weight.data.forEach((value, i) => {
      const lossAt = (moved: number) =>
        single(
          tensor(
            weight.shape,
            weight.data.map((old, j) => (j === i ? value + moved : old)),
          ),
        ).loss;
      expect(gradient.data[i]).toBeCloseTo((lossAt(1e-5) - lossAt(-1e-5)) / 2e-5, 6);
    });
  });
});

it('the loss of several pairs is the mean of theirs', () => {
  const weight = normals([1, 1, 3, 3], 9);
  const each = pairs.map((pair) => lossOver(pair, weight));
  expect(lossOver(joined(pairs), weight)).toBeCloseTo((each[0]! + each[1]! + each[2]!) / 3, 12);
  expect(lossOver(joined(pairs), aim)).toBe(0);
  const { losses, weights } = nine();
  expect(losses).toEqual(weights.map((kernel) => lossOver(joined(pairs), kernel)));
});

describe('the steps', () => {
  it('are found on a curve, and in no grid', () => {
    const { touching, length } = nine();
    expect(touching({ grid: 'output', row: 0, column: 3 })).toEqual([3]);
    expect(touching({ grid: 'output', row: 0, column: length })).toEqual([]);
    expect(touching({ grid: 'output', row: 0, column: 3, plane: 0 })).toEqual([]);
    expect(touching({ grid: 'kernel', row: 0, column: 1 })).toEqual([]);
  });

  it('refuse one that there is not', () => {
    expect(() => one({ rate: 1 / 8 }).step(2)).toThrow('index must be from 0 to 1, not 2');
  });
});
