import { kernels } from '#samples/kernels.ts';
import { patternMatrix, patterns } from '#samples/patterns.ts';
import { choice, declare, grid, toggle, type Filled, type Matrix } from '../kit/parameters.ts';

export const SIDE = 6;

const { verticalEdge, horizontalEdge } = kernels;
const { verticalBar, corner, diagonal, cross, disc, dot, gradient, noise, blank } = patterns;

const parameters = {
  pattern: choice(
    'Pattern',
    { verticalBar, corner, diagonal, cross, disc, dot, gradient, noise, blank },
    'verticalBar',
  ),
  kernel: choice('Kernel', { verticalEdge, horizontalEdge }, 'verticalEdge'),
  transpose: toggle('Transpose the picture'),
  /** as it is before it is transposed */
  image: grid('Drawn input', { digits: [0, 9], side: [SIDE, SIDE] }),
};
export type FilterRunValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'FilterRun',
  summary:
    'One filter on one small picture, convolved, clipped by ReLU and pooled, as a single run of 21 steps.',
  parameters,
  presets: {
    upright: { values: {} },
    lying: { values: { kernel: 'horizontalEdge', transpose: true } },
    across: { values: { kernel: 'horizontalEdge' } },
  },
  facts: { dropped: 'how many cells the ReLU drops', largest: 'the largest number that is left' },
  drawings: {
    image: {
      instead: 'pattern',
      sample: ({ pattern }) => patternMatrix(pattern, SIDE),
      view: {
        shown: (rows, { transpose }) => (transpose ? transposed(rows) : rows),
        drawn: (shown, _, { transpose }) => (transpose ? transposed(shown) : shown),
      },
    },
  },
});

/** Rows for columns and columns for rows. */
export const transposed = (rows: Matrix): Matrix => rows[0]!.map((_, j) => rows.map((row) => row[j]!));

/** The picture as the filter meets it. */
export const pictureOf = ({ image, transpose }: FilterRunValues): Matrix =>
  transpose ? transposed(image) : image;
