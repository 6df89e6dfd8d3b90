import { effectiveKernel, outputSize } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import type { Direction } from '#trace/convMatrix.ts';
import { choice, declare, grid, integer, toggle, type Filled, type Matrix } from '../kit/parameters.ts';

/** Sixteen pixels are sixteen columns of the matrix: more could not be read. */
export const SIDE = 4;
const KERNEL = 3;

const parameters = {
  direction: choice<Direction>('Direction', { forward: 'Forward', back: 'Transposed' }, 'forward'),
  pattern: choice('Pattern', { mixed: 'Mixed', one: 'A single 1', ones: 'All ones' }, 'mixed'),
  kernel: choice(
    'Kernel',
    {
      numbered: 'Numbered',
      sobelX: 'Sobel x',
      laplacian: 'Laplacian',
      ones: 'All ones',
    },
    'numbered',
  ),
  stride: integer('Stride', { default: 1, min: 1, max: 2 }),
  padding: integer('Padding', { default: 0, min: 0, max: 1 }),
  dilation: integer('Dilation', { default: 1, min: 1, max: 2 }),
  columns: toggle('Windows as columns', true),
  image: grid('Drawn input', { digits: [0, 9], side: [SIDE, SIDE] }),
  weights: grid('Drawn kernel', { digits: [-9, 9], side: [KERNEL, KERNEL] }),
  slopes: grid('Drawn map', { digits: [-9, 9], side: [1, SIDE] }),
};
export type MatrixViewsValues = Filled<typeof parameters>;

const squareOf = (side: number, number: (row: number, column: number) => number): Matrix =>
  Array.from({ length: side }, (_, row) => Array.from({ length: side }, (__, column) => number(row, column)));

/** Nine weights of which no two are alike can be found again wherever they stand. */
const kernelOf = (name: 'numbered' | 'sobelX' | 'laplacian' | 'ones'): Matrix => {
  if (name === 'ones') return squareOf(KERNEL, () => 1);
  return name === 'numbered' ? squareOf(KERNEL, (row, column) => 3 * row + column + 1) : kernelMatrix(name);
};

/** Small numbers, so that their sums have room in small cells. */
const mixed: Readonly<Record<Direction, readonly number[]>> = {
  forward: [1, 0, 2, 1, 0, 1, 1, 2, 2, 1, 0, 0, 1, 2, 1, 0],
  back: [1, -1, 2, 0, 0, 1, -2, 1, -1, 2, 1, 0, 1, 0, -1, 2],
};
const given = (kind: 'mixed' | 'one' | 'ones', direction: Direction, side: number): Matrix =>
  squareOf(side, (row, column) => {
    if (kind === 'mixed') return mixed[direction][row * side + column]!;
    return kind === 'ones' || (row === side >> 1 && column === side >> 1) ? 1 : 0;
  });

type Sizes = Pick<MatrixViewsValues, 'stride' | 'padding' | 'dilation'>;
const fits = ({ padding, dilation }: Sizes) => effectiveKernel(KERNEL, dilation) <= SIDE + 2 * padding;
/** The side of the map; where nothing fits, which is refused, a single cell. */
const mapSide = ({ stride, padding, dilation }: Sizes): number =>
  fits({ stride, padding, dilation })
    ? outputSize({ input: SIDE, kernel: KERNEL, stride, padding, dilation })
    : 1;

export const declaration = declare({
  name: 'MatrixViews',
  summary:
    'One small convolution as a sliding window, as a row times its windows in columns, and as a sparse matrix, which leads back when it is transposed.',
  lab: 'One convolution, three views',
  parameters,
  presets: {
    back: { values: { direction: 'back' } },
    padded: { values: { padding: 1 } },
    matrix: { values: { columns: false }, controls: ['direction', 'kernel', 'stride', 'padding'] },
  },
  facts: {
    entries: 'how many cells of the matrix hold a weight',
    empty: 'how many cells of the matrix hold none',
    copies: 'how many numbers all windows hold together, written out as columns',
    largest: 'the largest number that is made',
  },
  drawings: {
    image: {
      instead: 'pattern',
      sample: ({ pattern }) => given(pattern, 'forward', SIDE),
    },
    weights: { instead: 'kernel', sample: ({ kernel }) => kernelOf(kernel) },
    slopes: {
      instead: 'pattern',
      sample: (values) => given(values.pattern, 'back', mapSide(values)),
    },
  },
  refuses: (values) =>
    fits(values)
      ? null
      : `With dilation ${values.dilation} the kernel spans ${effectiveKernel(KERNEL, values.dilation)} cells, and the picture has ${SIDE}: a padding of 1 makes room.`,
});
