/** The edges of a box of which not all four are alike, as lines. */
import { round } from './tag.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One edge: how thick, and drawn how; null where there is none. */
export interface Edge {
  readonly width: number;
  readonly colour: string;
  readonly style: string;
}

/** From the top clockwise, as sheets name them. */
export type Edges = readonly [Edge | null, Edge | null, Edge | null, Edge | null];

const isAlike = (a: Edge | null, b: Edge | null) =>
  a?.width === b?.width && a?.colour === b?.colour && a?.style === b?.style;

export const areAlike = (edges: Edges): boolean => edges.every((edge) => isAlike(edge, edges[0]));

/**
 * The way along each run of edges that are alike, through the middle of what a browser paints. A corner between two of
 * them is round where the box's is.
 */
export function waysAlong(
  { x, y, width, height }: Box,
  edges: Edges,
  radius: number,
): readonly { readonly edge: Edge; readonly d: string }[] {
  const half = edges.map((edge) => (edge?.width ?? 0) / 2) as [number, number, number, number];
  const [top, right, bottom, left] = [y + half[0], x + width - half[1], y + height - half[2], x + half[3]];
  // The corner that each edge begins at.
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ] as const;
  const ways = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const;
  const goesOn = (n: number) => edges[n] !== null && isAlike(edges[n]!, edges[(n + 3) % 4]!);
  const at = (n: number, along: number) => {
    const [[cx, cy], [dx, dy]] = [corners[n % 4]!, ways[n % 4]!];
    return `${round(cx + dx * along)} ${round(cy + dy * along)}`;
  };
  const found: { edge: Edge; d: string }[] = [];
  for (let first = 0; first < 4; first++) {
    const edge = edges[first];
    if (!edge || goesOn(first)) continue;
    const bend = Math.max(0, radius - edge.width / 2);
    let d = `M${at(first, 0)}`;
    for (let n = first; ; n++) {
      const turns = goesOn((n + 1) % 4);
      const end = corners[(n + 1) % 4]!;
      const [dx, dy] = ways[n % 4]!;
      const back = turns ? bend : 0;
      d += `L${round(end[0] - dx * back)} ${round(end[1] - dy * back)}`;
      if (!turns) break;
      if (bend > 0) d += `A${round(bend)} ${round(bend)} 0 0 1 ${at(n + 1, bend)}`;
    }
    found.push({ edge, d });
  }
  return found;
}
