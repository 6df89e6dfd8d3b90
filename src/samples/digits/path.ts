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
