import { describe, expect, it } from 'vitest';
import { arc } from '#samples/digits/path.ts';
import { turns } from './hands.ts';

describe('an arc', () => {
  it('begins and ends where it is said to, clockwise from the right', () => {
    const path = arc({ x: 1, y: 2, across: 3, down: 4, from: -90, turn: 180 });
    expect(path[0]![0]).toBeCloseTo(1);
    expect(path[0]![1]).toBeCloseTo(-2);
    expect(path.at(-1)![1]).toBeCloseTo(6);
    expect(Math.max(...path.map(([x]) => x))).toBeCloseTo(4);
  });

  it('is a spiral if it grows, and lies askew if it is tilted', () => {
    const spiral = arc({ x: 0, y: 0, across: 1, down: 1, from: 0, turn: 360, grow: 0.5 });
    expect(spiral.at(-1)![0]).toBeCloseTo(1.5);
    const tilted = arc({ x: 0, y: 0, across: 1, down: 0.1, from: 0, turn: 360, tilt: 90 });
    expect(tilted[0]![1]).toBeCloseTo(1);
  });

  it('turns one way or the other', () => {
    const round = { x: 0, y: 0, across: 1, down: 1, from: 0 };
    expect(turns(arc({ ...round, turn: 360 }))).toBeCloseTo(330);
    expect(turns(arc({ ...round, turn: -360 }))).toBeCloseTo(-330);
  });
});
