import { describe, expect, it } from 'vitest';
import { flow, type Piece } from './flow.ts';

const paper = { columns: 2, height: 1000, head: 20, gap: 10, cut: false };
const places = (pieces: readonly Piece[]) =>
  pieces.map(({ of, from, rows, sheet, column, top }) => [of, from, rows, sheet, column, top]);

describe('pictures', () => {
  it('fill a column, the next one, and the next sheet, each below its name', () => {
    expect(places(flow([400, 500, 600, 700, 100], paper))).toEqual([
      [0, 0, 400, 0, 0, 20],
      [1, 0, 500, 0, 0, 450],
      [2, 0, 600, 0, 1, 20],
      [3, 0, 700, 1, 0, 20],
      [4, 0, 100, 1, 0, 750],
    ]);
  });

  it('go on in the next columns where they may be cut, and where no column could hold them', () => {
    const whole = [
      [0, 0, 980, 0, 0, 20],
      [0, 980, 1000, 0, 1, 0],
      [0, 1980, 20, 1, 0, 0],
    ];
    expect(places(flow([2000], paper))).toEqual(whole);
    expect(places(flow([2000], { ...paper, cut: true }))).toEqual(whole);
    expect(places(flow([700, 400], { ...paper, cut: true }))).toEqual([
      [0, 0, 700, 0, 0, 20],
      [1, 0, 250, 0, 0, 750],
      [1, 250, 150, 0, 1, 0],
    ]);
  });

  it('do not begin where there is room for a line or two alone', () => {
    expect(places(flow([800, 400], { ...paper, cut: true }))[1]).toEqual([1, 0, 400, 0, 1, 20]);
  });

  it('lose no row, whatever their heights', () => {
    const heights = Array.from({ length: 60 }, (_, n) => 1 + ((n * 977) % 2300));
    for (const cut of [false, true]) {
      const pieces = flow(heights, { ...paper, cut });
      heights.forEach((height, n) => {
        const parts = pieces.filter(({ of }) => of === n);
        expect(parts[0]!.from).toBe(0);
        parts.forEach(({ from, rows }, i) => expect(from + rows).toBe(parts[i + 1]?.from ?? height));
      });
      for (const { top, rows } of pieces) expect(top + rows).toBeLessThanOrEqual(paper.height);
    }
  });
});
