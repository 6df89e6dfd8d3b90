import { describe, expect, it } from 'vitest';
import type { PatternName } from '#samples/patterns.ts';
import { patternMatrix, patterns } from '#samples/patterns.ts';

const names = Object.keys(patterns) as PatternName[];
const sizes = Array.from({ length: 10 }, (_, i) => i + 3);

describe('patterns', () => {
  it.each(names)('%s fits every height and width from 3 to 12, in whole numbers from 0 to 9', (name) => {
    for (const height of sizes) {
      for (const width of sizes) {
        const rows = patternMatrix(name, height, width);
        expect(rows.map((row) => row.length)).toEqual(Array<number>(height).fill(width));
        const odd = rows.flat().filter((value) => !Number.isInteger(value) || value < 0 || value > 9);
        expect(odd, `${name} ${height}×${width}`).toEqual([]);
        if (name !== 'blank' && name !== 'full')
          expect(new Set(rows.flat()).size, `${name} ${height}×${width}`).toBeGreaterThan(1);
      }
    }
  });

  it.each(names)('%s is the same each time, and says what it is', (name) => {
    expect(patternMatrix(name, 8)).toEqual(patternMatrix(name, 8));
    expect(patterns[name].label).toMatch(/\S/);
    expect(patterns[name].description).toMatch(/\S/);
  });

  it('the bar stands in columns 3 and 4 of rows 2 to 5 of 6', () => {
    expect(patternMatrix('verticalBar', 6)).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0, 0, 9, 9, 0, 0],
      [0, 0, 9, 9, 0, 0],
      [0, 0, 9, 9, 0, 0],
      [0, 0, 9, 9, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
  });

  it('the lying bar is the standing one, turned over its diagonal', () => {
    const [standing, lying] = [patternMatrix('verticalBar', 5, 9), patternMatrix('horizontalBar', 9, 5)];
    expect(lying).toEqual(lying.map((row, i) => row.map((_, j) => standing[j]![i])));
  });

  it('the checkerboard is of 0 and 1, with 1 in the corner', () => {
    expect(patternMatrix('checkerboard', 3, 4)).toEqual([
      [1, 0, 1, 0],
      [0, 1, 0, 1],
      [1, 0, 1, 0],
    ]);
  });

  it('the digit 2 is drawn on 7 × 7', () => {
    expect(patternMatrix('two', 7)).toEqual([
      [0, 0, 9, 9, 9, 0, 0],
      [0, 9, 9, 9, 9, 9, 0],
      [0, 9, 0, 0, 0, 9, 0],
      [0, 0, 0, 0, 9, 9, 0],
      [0, 0, 0, 9, 9, 0, 0],
      [0, 0, 9, 9, 0, 0, 0],
      [0, 9, 9, 9, 9, 9, 0],
    ]);
    expect(patternMatrix('two', 4)).toEqual([
      [0, 9, 9, 0],
      [9, 0, 0, 9],
      [0, 0, 9, 0],
      [9, 9, 9, 9],
    ]);
  });

  it('the diagonal runs from corner to corner without a gap', () => {
    for (const [height, width] of [
      [5, 5],
      [4, 9],
      [9, 4],
    ] as const) {
      const rows = patternMatrix('diagonal', height, width);
      expect([rows[0]![0], rows.at(-1)!.at(-1)]).toEqual([9, 9]);
      expect(rows.every((row) => row.includes(9))).toBe(true);
      expect(rows[0]!.every((_, column) => rows.some((row) => row[column] === 9))).toBe(true);
    }
  });

  it('cross, corner, dot, gradient and disc are where they should be', () => {
    expect(patternMatrix('cross', 3)).toEqual([
      [0, 9, 0],
      [9, 9, 9],
      [0, 9, 0],
    ]);
    expect(patternMatrix('corner', 3, 4)).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 9, 9],
    ]);
    expect(patternMatrix('dot', 3)).toEqual([
      [0, 0, 0],
      [0, 9, 0],
      [0, 0, 0],
    ]);
    expect(patternMatrix('gradient', 2, 4)).toEqual([
      [0, 3, 6, 9],
      [0, 3, 6, 9],
    ]);
    const disc = patternMatrix('disc', 7);
    expect([disc[3]![3], disc[0]![0], disc[0]![3]]).toEqual([9, 0, 5]);
    expect(disc).toEqual([...disc].reverse());
  });
});
