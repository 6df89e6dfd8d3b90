import { describe, expect, it } from 'vitest';
import type { Line } from '#samples/digits/line.ts';
import { hurry, traced } from '#samples/digits/line.ts';
import type { Path, Point } from '#samples/digits/path.ts';
import { turns } from './hands.ts';

const bend: Path = [
  [0, 0],
  [1, 0],
  [1, 1],
];
const corner: Path = [bend[0]!, bend[1]!, bend[1]!, bend[2]!];

const points = ({ x, y }: Line) => x.map((across, i): Point => [across, y[i]!]);
const gaps = (line: Line) =>
  points(line)
    .slice(1)
    .map(([x, y], i) => Math.hypot(x - line.x[i]!, y - line.y[i]!));

describe('a path that is traced', () => {
  it('becomes points all the same distance apart, from its first to its last', () => {
    const line = traced(bend, 0.1);
    expect(points(line)[0]).toEqual([0, 0]);
    expect(line.x.at(-1)).toBeCloseTo(1);
    expect(line.y.at(-1)).toBeCloseTo(1);
    for (const gap of gaps(line)) expect(Math.abs(gap - 0.1)).toBeLessThan(0.01);
  });

  it('swings through a point, and turns sharply where it stands twice', () => {
    const sharpest = (path: Path) => {
      const line = points(traced(path, 0.05));
      return Math.max(...line.slice(2).map((_, i) => Math.abs(turns(line.slice(i, i + 3)))));
    };
    expect(sharpest(bend)).toBeLessThan(30);
    expect(sharpest(corner)).toBeGreaterThan(40);
  });

  it('stays straight if it is straight', () => {
    const { x, y } = traced(
      [
        [0, 0],
        [0.3, 0.3],
        [1, 1],
      ],
      0.1,
    );
    x.forEach((across, i) => expect(across).toBeCloseTo(y[i]!));
  });
});

it('haste cuts corners and leaves the ends', () => {
  const line = traced(corner, 0.1);
  const before = points(line);
  hurry(line, 0);
  expect(points(line)).toEqual(before);
  hurry(line, 6);
  expect(points(line)[0]).toEqual(before[0]);
  expect(points(line).at(-1)).toEqual(before.at(-1));
  const length = gaps(line).reduce((sum, gap) => sum + gap, 0);
  expect(length).toBeLessThan(2 - 0.05);
});
