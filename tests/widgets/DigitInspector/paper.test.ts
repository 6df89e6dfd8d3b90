import { describe, expect, test } from 'vitest';

import { paperOf } from '#widgets/DigitInspector/paper.ts';
import { declaration } from '#widgets/DigitInspector/parameters.ts';
import { valuesOf } from '../settings.ts';

const blank = () => Array.from({ length: 28 }, () => Array<number>(28).fill(0));
/** A bar of ink, two columns wide, in the upper left. */
const bar = blank().map((row, y) => row.map((_, x) => (y >= 2 && y < 8 && x >= 3 && x < 5 ? 9 : 0)));
const paper = (given: Record<string, unknown>) => paperOf(valuesOf(declaration, { drawing: bar, ...given }));
const inked = (data: Float64Array) =>
  [...data].flatMap((value, cell) => (value > 0.5 ? [[Math.floor(cell / 28), cell % 28]] : []));

describe('what is drawn', () => {
  test('has its ink where it has it, and balances there', () => {
    expect(paper({}).ink).toEqual({ row: 2, column: 3, rows: 6, columns: 2, middle: { row: 5, column: 4 } });
    expect(paper({ drawing: blank() }).ink).toBeNull();
    expect(Math.max(...paper({ drawing: blank() }).picture)).toBe(0);
  });

  test('is scaled to the box and laid in the middle, if it is to be', () => {
    const { drawn, picture } = paper({});
    expect(inked(drawn)).toHaveLength(12);
    const cells = inked(picture);
    const rows = cells.map(([row]) => row!);
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([4, 23]);
    expect(paper({ centred: false }).picture).toEqual(drawn);
  });

  test('can be shifted, which centring undoes', () => {
    const shifted = paper({ right: 10, down: 5, centred: false });
    expect(shifted.ink).toMatchObject({ row: 7, column: 13 });
    expect(paper({ right: 10, down: 5 }).picture).toEqual(paper({}).picture);
    expect(paper({ down: -5, centred: false }).ink).toMatchObject({ row: 0, rows: 3 });
  });

  test('turns clockwise about the middle of the paper', () => {
    const turned = inked(paper({ turn: 90, centred: false }).picture);
    const expected = inked(paper({ centred: false }).picture).map(([row, column]) => [column, 27 - row!]);
    expect(turned.map(String).toSorted()).toEqual(expected.map(String).toSorted());
  });

  test('gets the same noise each time, and stays between paper and ink', () => {
    const { picture } = paper({ noise: 3 });
    expect(paper({ noise: 3 }).picture).toEqual(picture);
    expect([Math.min(...picture), Math.max(...picture)]).toEqual([0, 1]);
    const clean = paper({}).picture;
    const moved = (noise: number) =>
      paper({ noise }).picture.reduce((sum, value, i) => sum + Math.abs(value - clean[i]!), 0);
    expect(moved(6)).toBeGreaterThan(moved(1));
  });
});
