import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import {
  avgPool2dGrad,
  globalAvgPool,
  matrix,
  maxPool2d,
  maxPool2dGrad,
  random,
  tensor,
} from '#engine/index.ts';
import { poolingExample } from '#samples/poolingExample.ts';
import { merge } from '#widgets/kit/check.ts';
import { conflict } from '#widgets/kit/limits.ts';
import { declaration } from '#widgets/PoolWalk/parameters.ts';
import { run } from '#widgets/PoolWalk/run.ts';
import { valuesOf } from '../widgets/settings.ts';

const inTwos = (row: number[]) => [...maxPool2d(tensor([1, 1, 1, row.length], row), { size: [1, 2] }).data];
const pushed = (row: readonly number[]) => [0, ...row.slice(0, -1)];

/** The share of windows, those at the left border aside, that answer the same after a shift to the right by one. */
function kept(side: number, size: number): number {
  const stream = random(4);
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => stream.uniform()));
  const before = maxPool2d(matrix(rows), { size }).data;
  const after = maxPool2d(matrix(rows.map(pushed)), { size }).data;
  const inner = [...before.keys()].filter((i) => i % (side / size) > 0);
  return inner.filter((i) => before[i] === after[i]).length / inner.length;
}

describe('what a max forgives', () => {
  it('keeps a lone peak while that stays inside its window', () => {
    for (let spot = 0; spot < 7; spot++) {
      const row = Array.from({ length: 8 }, (_, i) => (i === spot ? 9 : 0));
      const same = inTwos(row).join() === inTwos(pushed(row)).join();
      expect(same).toBe(spot % 2 === 0);
    }
  });

  it('keeps the answer of a window if its maximum stays inside and nothing larger comes in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }), (row) => {
        const [before, after] = [inTwos(row), inTwos(pushed(row))];
        before.forEach((value, i) => {
          const stays = row[2 * i] === value;
          const beaten = (row[2 * i - 1] ?? 0) > value;
          expect(after[i] === value).toBe(stays && !beaten);
        });
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('keeps one answer in three of numbers that have nothing to do with each other', () => {
    expect(kept(200, 2)).toBeCloseTo(1 / 3, 1);
  });

  it('is one pooling of eight after three of two, and keeps seven answers in nine', () => {
    const stream = random(5);
    const map = tensor(
      [1, 1, 64, 64],
      Array.from({ length: 64 * 64 }, () => stream.uniform()),
    );
    const once = maxPool2d(map, { size: 8 });
    expect([1, 2, 3].reduce((rest) => maxPool2d(rest, { size: 2 }), map)).toEqual(once);
    expect(kept(320, 8)).toBeCloseTo(7 / 9, 1);
  });
});

describe('the picture of eight by eight', () => {
  it('has neighbours that are more alike than any two of its numbers', () => {
    const values = poolingExample.flat();
    const mean = (all: number[]) => all.reduce((a, b) => a + b) / all.length;
    const apart = mean(
      poolingExample.flatMap((row) => row.slice(1).map((value, n) => Math.abs(value - row[n]!))),
    );
    expect(apart).toBeLessThan(mean(values.flatMap((a) => values.map((b) => Math.abs(a - b)))));
  });

  it('keeps less than a third of its answers', () => {
    const [before, after] = [poolingExample, poolingExample.map(pushed)].map(
      (rows) => maxPool2d(matrix(rows), { size: 2 }).data,
    );
    const same = before!.filter((value, n) => value === after![n]).length;
    expect(same / before!.length).toBeLessThan(1 / 3);
  });
});

describe('the figures', () => {
  const of = (preset: string, given = {}) => run(valuesOf(declaration, given, preset));

  test('the first has a window that holds its largest number three times', () => {
    const { cells, value, winner } = of('four').step(1);
    expect(cells.filter((cell) => cell.value === value)).toHaveLength(3);
    expect(cells[0]).toMatchObject({ ...winner, value });
  });

  test('the second has the largest number of all in its last window, and its first row in four steps', () => {
    const trace = of('eight');
    expect(trace.step(15).value).toBe(Math.max(...trace.output.data));
    expect(trace.step(3)).toMatchObject({ row: 0, column: 3 });
    expect(of('eight', { pooling: 'average' }).step(15).value).toBeLessThan(trace.step(15).value);
  });

  test('the third can be set to the picture of the second, shifted, by the link in the text', () => {
    const given = { pattern: 'eight', right: 1 };
    expect(conflict(declaration, merge(declaration, 'shift', given))).toBeNull();
    expect(of('shift', given)).toMatchObject({ length: 16, before: { output: of('eight').output } });
  });

  test('the third opens where the pixel is, pushed to the right without changing an answer', () => {
    const trace = of('shift');
    expect(trace.step(10).value).toBe(9);
    expect(trace.output).toEqual(trace.before.output);
  });
});

it('asks the winner alone what it had to do with a mistake, or all cells alike', () => {
  const map = matrix([
    [1, 7],
    [7, 3],
  ]);
  const mistake = tensor([1, 1, 1, 1], [8]);
  expect([...maxPool2dGrad(map, mistake, { size: 2 }).input.data]).toEqual([0, 8, 0, 0]);
  expect([...avgPool2dGrad(map, mistake, { size: 2 }).input.data]).toEqual([2, 2, 2, 2]);
});

it('makes as many numbers of a large map as of a small one', () => {
  for (const side of [3, 7, 20]) expect(globalAvgPool(tensor([1, 5, side, side])).data).toHaveLength(5);
});
