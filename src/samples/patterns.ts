import { random } from '#engine/index.ts';

/** A small image of whole numbers from 0 to 9 (the checkerboard of 0 and 1), drawn to fit any height and width. */
export interface Pattern {
  readonly label: string;
  readonly description: string;
  draw(height: number, width: number): number[][];
}

export type PatternName =
  | 'checkerboard'
  | 'two'
  | 'verticalBar'
  | 'horizontalBar'
  | 'diagonal'
  | 'cross'
  | 'disc'
  | 'corner'
  | 'gradient'
  | 'dot'
  | 'noise'
  | 'blank'
  | 'full';

const bright = 9;

/** An image by its rule for each pixel; true is bright, false dark. */
function draw(
  height: number,
  width: number,
  rule: (row: number, column: number) => number | boolean,
): number[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const value = rule(row, column);
      return typeof value === 'number' ? value : value ? bright : 0;
    }),
  );
}

/** The middle third of an axis, widened by one cell where it could not be centred. */
function middle(side: number): readonly [from: number, to: number] {
  const third = Math.max(1, Math.floor(side / 3));
  const thickness = (side - third) % 2 === 0 ? third : third + 1;
  const from = (side - thickness) / 2;
  return [from, from + thickness];
}

/** An axis without its margins, about a sixth at each end; the smallest images have none to spare. */
function inner(side: number): readonly [from: number, to: number] {
  const margin = side < 5 ? 0 : Math.max(1, Math.floor(side / 6));
  return [margin, side - margin];
}

function verticalBar(height: number, width: number): number[][] {
  const [left, right] = middle(width);
  const [top, bottom] = inner(height);
  return draw(height, width, (row, column) => row >= top && row < bottom && column >= left && column < right);
}

const digitTwo = [
  [0, 9, 9, 9, 0],
  [9, 9, 9, 9, 9],
  [9, 0, 0, 0, 9],
  [0, 0, 0, 9, 9],
  [0, 0, 9, 9, 0],
  [0, 9, 9, 0, 0],
  [9, 9, 9, 9, 9],
];

/** For each cell of an axis the cell of the drawing that it shows: shrunk to fit, or centred, or -1 outside. */
function fitted(side: number, drawn: number): number[] {
  const spare = Math.floor((side - drawn) / 2);
  if (side < drawn) {
    return Array.from({ length: side }, (_, i) => Math.round((i * (drawn - 1)) / Math.max(1, side - 1)));
  }
  return Array.from({ length: side }, (_, i) => (i - spare >= 0 && i - spare < drawn ? i - spare : -1));
}

function two(height: number, width: number): number[][] {
  const rows = fitted(height, 7);
  const columns = fitted(width, 5);
  return draw(height, width, (row, column) => digitTwo[rows[row]!]?.[columns[column]!] ?? 0);
}

/** A line from corner to corner without gaps, also where the image is not square. */
function onDiagonal(row: number, column: number, height: number, width: number): boolean {
  const slope = (width - 1) / Math.max(1, height - 1);
  return height >= width ? Math.round(row * slope) === column : Math.round(column / slope) === row;
}

function disc(height: number, width: number): number[][] {
  const radius = Math.min(height, width) / 2 - 0.5;
  return draw(height, width, (row, column) => {
    const distance = Math.hypot(row - (height - 1) / 2, column - (width - 1) / 2);
    return Math.round(bright * Math.min(1, Math.max(0, radius - distance + 0.5)));
  });
}

function noise(height: number, width: number): number[][] {
  const stream = random(7);
  return draw(height, width, () => stream.integer(bright + 1));
}

export const patterns: Readonly<Record<PatternName, Pattern>> = {
  checkerboard: {
    label: 'Checkerboard',
    description: 'ones and zeros that alternate along rows and columns',
    draw: (height, width) => draw(height, width, (row, column) => (row + column + 1) % 2),
  },
  two: { label: 'Digit 2', description: 'a bright digit 2 on dark ground', draw: two },
  verticalBar: {
    label: 'Vertical bar',
    description: 'a bright bar that stands in the middle',
    draw: verticalBar,
  },
  horizontalBar: {
    label: 'Horizontal bar',
    description: 'a bright bar that lies in the middle',
    draw: (height, width) => {
      const standing = verticalBar(width, height);
      return draw(height, width, (row, column) => standing[column]![row]!);
    },
  },
  diagonal: {
    label: 'Diagonal',
    description: 'a bright line from the top left to the bottom right',
    draw: (height, width) => draw(height, width, (row, column) => onDiagonal(row, column, height, width)),
  },
  cross: {
    label: 'Cross',
    description: 'a bright row and a bright column that cross in the middle',
    draw: (height, width) =>
      draw(
        height,
        width,
        (row, column) => Math.abs(2 * row + 1 - height) < 2 || Math.abs(2 * column + 1 - width) < 2,
      ),
  },
  disc: { label: 'Disc', description: 'a bright round spot with a soft rim', draw: disc },
  corner: {
    label: 'Corner',
    description: 'a bright quarter at the bottom right',
    draw: (height, width) => draw(height, width, (row, column) => row >= height / 2 && column >= width / 2),
  },
  gradient: {
    label: 'Gradient',
    description: 'brightness that rises evenly from left to right',
    draw: (height, width) =>
      draw(height, width, (_, column) => Math.round((bright * column) / Math.max(1, width - 1))),
  },
  dot: {
    label: 'Dot',
    description: 'a single bright pixel in the middle',
    draw: (height, width) =>
      draw(
        height,
        width,
        (row, column) => row === Math.floor(height / 2) && column === Math.floor(width / 2),
      ),
  },
  noise: { label: 'Noise', description: 'random brightness, the same at each visit', draw: noise },
  blank: {
    label: 'Blank',
    description: 'nothing but zeros',
    draw: (height, width) => draw(height, width, () => 0),
  },
  full: {
    label: 'All bright',
    description: 'nothing but nines',
    draw: (height, width) => draw(height, width, () => bright),
  },
};

export function patternMatrix(name: PatternName, height: number, width = height): number[][] {
  return patterns[name].draw(height, width);
}
