export type Point = readonly [x: number, y: number];

/** One movement of the pen, from where it comes down to where it is lifted. A point that stands twice is a corner. */
export type Path = readonly Point[];

/** Part of an ellipse. Angles are in degrees, clockwise from the right: −90 is the top. */
export interface Arc {
  readonly x: number;
  readonly y: number;
  /** half of the width, and half of the height */
  readonly across: number;
  readonly down: number;
  readonly from: number;
  /** how far round: clockwise if positive */
  readonly turn: number;
  /** how much larger it has become by its end, as a share: a spiral */
  readonly grow?: number;
  /** the whole of it turned by so much */
  readonly tilt?: number;
}

export function arc({ x, y, across, down, from, turn, grow = 0, tilt = 0 }: Arc): Path {
  const pieces = Math.max(2, Math.ceil(Math.abs(turn) / 30));
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const angle = ((from + (turn * i) / pieces) * Math.PI) / 180;
    const size = 1 + (grow * i) / pieces;
    const [right, below] = [size * across * Math.cos(angle), size * down * Math.sin(angle)];
    return [x + right * cos - below * sin, y + right * sin + below * cos] as const;
  });
}

/** The curve through all points of a path, as points `gap` apart: Catmull and Rom's, in its centripetal form. */
export function traced(path: Path, gap: number): [x: number, y: number][] {
  const fine: Point[] = [path[0]!];
  for (let i = 0; i + 1 < path.length; i++) {
    const [a, b, c, d] = [
      path[Math.max(0, i - 1)]!,
      path[i]!,
      path[i + 1]!,
      path[Math.min(path.length - 1, i + 2)]!,
    ];
    const length = distance(b, c);
    if (length === 0) continue;
    const [before, along, after] = [Math.sqrt(distance(a, b)), Math.sqrt(length), Math.sqrt(distance(c, d))];
    const slope = (axis: 0 | 1, p: Point, q: Point, r: Point, first: number, second: number): number =>
      along *
      ((q[axis] - p[axis]) / first - (r[axis] - p[axis]) / (first + second) + (r[axis] - q[axis]) / second);
    const leaves = (axis: 0 | 1) => (before === 0 ? c[axis] - b[axis] : slope(axis, a, b, c, before, along));
    const arrives = (axis: 0 | 1) => (after === 0 ? c[axis] - b[axis] : slope(axis, b, c, d, along, after));
    const [x0, x1, y0, y1] = [leaves(0), arrives(0), leaves(1), arrives(1)];
    const pieces = Math.ceil(length / gap);
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces;
      const [t2, t3] = [t * t, t * t * t];
      const [h0, h1, h2, h3] = [2 * t3 - 3 * t2 + 1, t3 - 2 * t2 + t, 3 * t2 - 2 * t3, t3 - t2];
      fine.push([h0 * b[0] + h1 * x0 + h2 * c[0] + h3 * x1, h0 * b[1] + h1 * y0 + h2 * c[1] + h3 * y1]);
    }
  }
  return spaced(fine, gap);
}

/** Points along the same line, all the same distance apart: about `gap`. */
function spaced(line: readonly Point[], gap: number): [x: number, y: number][] {
  let total = 0;
  for (let i = 1; i < line.length; i++) total += distance(line[i - 1]!, line[i]!);
  const pieces = Math.max(1, Math.round(total / gap));
  const points: [number, number][] = [];
  let [piece, gone] = [1, 0];
  for (let i = 0; i <= pieces; i++) {
    const wanted = (total * i) / pieces;
    while (piece < line.length - 1 && gone + distance(line[piece - 1]!, line[piece]!) < wanted) {
      gone += distance(line[piece - 1]!, line[piece]!);
      piece++;
    }
    const [from, to] = [line[piece - 1]!, line[piece] ?? line[piece - 1]!];
    const share = Math.min(1, (wanted - gone) / (distance(from, to) || 1));
    points.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
  }
  return points;
}

/** As a hurried pen cuts corners: every point moved towards its neighbours, so often. The ends stay. */
export function hurried(points: readonly Point[], times: number): [x: number, y: number][] {
  let line = points.map(([x, y]): [number, number] => [x, y]);
  for (let time = 0; time < times; time++) {
    line = line.map(([x, y], i): [number, number] => {
      const [before, after] = [line[i - 1], line[i + 1]];
      return before && after
        ? [(before[0] + 2 * x + after[0]) / 4, (before[1] + 2 * y + after[1]) / 4]
        : [x, y];
    });
  }
  return line;
}

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
