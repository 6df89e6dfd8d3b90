import { describe, expect, it } from 'vitest';
import type { Point } from '#samples/digits/path.ts';
import { arc, hurried, traced } from '#samples/digits/path.ts';
import { turns } from './hands.ts';

const apart = (points: readonly Point[]) =>
  points.slice(1).map(([x, y], i) => Math.hypot(x - points[i]![0], y - points[i]![1]));

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

describe('a traced path', () => {
  const bend: Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
  ];
  const corner: Point[] = [bend[0]!, bend[1]!, bend[1]!, bend[2]!];

  it('is points all the same distance apart, from its first to its last', () => {
    const points = traced(bend, 0.1);
    expect(points[0]).toEqual([0, 0]);
    for (const axis of [0, 1] as const) expect(points.at(-1)![axis]).toBeCloseTo(1);
    for (const gap of apart(points)) expect(Math.abs(gap - 0.1)).toBeLessThan(0.01);
  });

  it('swings through a point, and stops for a corner where it stands twice', () => {
    const sharpest = (path: Point[]) => {
      const points = traced(path, 0.05);
      return Math.max(...points.slice(2).map((_, i) => Math.abs(turns(points.slice(i, i + 3)))));
    };
    expect(sharpest(bend)).toBeLessThan(30);
    expect(sharpest(corner)).toBeGreaterThan(40);
  });

  it('a straight one stays straight', () => {
    const points = traced(
      [
        [0, 0],
        [0.3, 0.3],
        [1, 1],
      ],
      0.1,
    );
    for (const [x, y] of points) expect(x).toBeCloseTo(y);
  });
});

it('haste cuts corners and leaves the ends', () => {
  const points = traced(
    [
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
    ],
    0.1,
  );
  const cut = hurried(points, 6);
  expect(cut[0]).toEqual(points[0]);
  expect(cut.at(-1)).toEqual(points.at(-1));
  const length = (line: readonly Point[]) => apart(line).reduce((sum, gap) => sum + gap, 0);
  expect(length(cut)).toBeLessThan(length(points) - 0.05);
  expect(hurried(points, 0)).toEqual(points);
});
