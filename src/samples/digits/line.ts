import type { Path, Point } from './path.ts';

/** A path followed: points a little apart, near enough that what lies between two of them is straight. */
export interface Line {
  readonly x: number[];
  readonly y: number[];
}

/** The curve through all points of a path, as points about `gap` apart: Catmull and Rom's, in its centripetal form. */
export function traced(path: Path, gap: number): Line {
  const [x, y] = [[path[0]![0]], [path[0]![1]]];
  for (let i = 0; i + 1 < path.length; i++) {
    const [from, to] = [path[i]!, path[i + 1]!];
    const length = distance(from, to);
    if (length === 0) continue;
    const [earlier, later] = [path[i - 1] ?? from, path[i + 2] ?? to];
    const pace: Three = [
      Math.sqrt(distance(earlier, from)),
      Math.sqrt(length),
      Math.sqrt(distance(to, later)),
    ];
    const across = cubic(earlier[0], from[0], to[0], later[0], pace);
    const down = cubic(earlier[1], from[1], to[1], later[1], pace);
    const pieces = Math.ceil(length / gap);
    for (let piece = 1; piece <= pieces; piece++) {
      x.push(at(across, piece / pieces));
      y.push(at(down, piece / pieces));
    }
  }
  return spaced(x, y, gap);
}

type Three = readonly [before: number, along: number, after: number];
/** a + bt + ct² + dt³ */
type Cubic = readonly [a: number, b: number, c: number, d: number];

const at = ([a, b, c, d]: Cubic, t: number): number => a + t * (b + t * (c + t * d));

/**
 * From `from` to `to` along one axis. It leaves and arrives with the slope that its neighbours suggest, and heads straight
 * for the other end where there is none: at the ends of a path, and at a corner, where a point is its own neighbour.
 */
function cubic(
  earlier: number,
  from: number,
  to: number,
  later: number,
  [before, along, after]: Three,
): Cubic {
  const step = to - from;
  const leaves =
    before === 0 ? step : step + along * ((from - earlier) / before - (to - earlier) / (before + along));
  const arrives =
    after === 0 ? step : step + along * ((later - to) / after - (later - from) / (along + after));
  return [from, leaves, 3 * step - 2 * leaves - arrives, leaves + arrives - 2 * step];
}

/** Points along the same line, all the same distance apart: about `gap`. */
function spaced(x: readonly number[], y: readonly number[], gap: number): Line {
  const gone = [0];
  for (let i = 1; i < x.length; i++) {
    gone.push(gone[i - 1]! + Math.sqrt((x[i]! - x[i - 1]!) ** 2 + (y[i]! - y[i - 1]!) ** 2));
  }
  const total = gone.at(-1)!;
  const pieces = Math.max(1, Math.round(total / gap));
  const line: Line = { x: [], y: [] };
  let next = 1;
  for (let i = 0; i <= pieces; i++) {
    const wanted = (total * i) / pieces;
    while (next < x.length - 1 && gone[next]! < wanted) next++;
    const share = Math.min(1, (wanted - gone[next - 1]!) / (gone[next]! - gone[next - 1]! || 1));
    line.x.push(x[next - 1]! + share * (x[next]! - x[next - 1]!));
    line.y.push(y[next - 1]! + share * (y[next]! - y[next - 1]!));
  }
  return line;
}

/** As a hurried pen cuts corners: every point is moved towards its neighbours, so often. The ends stay. */
export function hurry({ x, y }: Line, times: number): void {
  for (const values of [x, y]) {
    for (let time = 0; time < times; time++) {
      let before = values[0]!;
      for (let i = 1; i + 1 < values.length; i++) {
        const here = values[i]!;
        values[i] = (before + 2 * here + values[i + 1]!) / 4;
        before = here;
      }
    }
  }
}

const distance = ([x0, y0]: Point, [x1, y1]: Point): number => Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
