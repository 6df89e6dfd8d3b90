import { patternMatrix, patterns } from '#samples/patterns.ts';
import { poolingExample, poolingSmall } from '#samples/poolingExample.ts';
import { choice, declare, grid, integer, type Filled, type Matrix } from '../kit/parameters.ts';

const { dot, two, checkerboard, noise } = patterns;

const parameters = {
  pattern: choice(
    'Pattern',
    { eight: 'Hills, 8 × 8', four: 'Mixed, 4 × 4', dot, two, checkerboard, noise },
    'eight',
  ),
  pooling: choice('Pooling', { max: 'Max', average: 'Average' }, 'max'),
  window: integer('Window', { default: 2, min: 2, max: 8 }),
  stride: integer('Stride', { default: 2, min: 1, max: 4 }),
  right: integer('Shift right', { default: 0, min: 0, max: 2 }),
  down: integer('Shift down', { default: 0, min: 0, max: 2 }),
  /** as it is before the shift */
  image: grid('Drawn input', { digits: [0, 9], side: [4, 8] }),
};
export type PoolWalkValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'PoolWalk',
  summary:
    'Max and average pooling, window by window: where each output comes from, and where each pixel goes.',
  parameters,
  presets: {
    eight: { values: { pattern: 'eight' }, controls: ['pooling', 'window', 'stride'] },
    four: { values: { pattern: 'four' }, controls: ['pooling', 'window', 'stride'] },
    shift: {
      values: { pattern: 'dot', right: 1 },
      controls: ['pattern', 'pooling', 'window', 'stride', 'right', 'down'],
    },
    global: {
      values: { pooling: 'average', window: 8, stride: 1 },
      controls: ['pattern', 'pooling'],
    },
  },
  facts: { output: 'the side of the output', largest: 'the largest number in the output' },
  drawings: {
    image: {
      instead: 'pattern',
      free: true,
      sample: ({ pattern }) => picture(pattern),
      view: {
        shown: shifted,
        // What the shift pushed out stays as it was, and nothing can be drawn on what came in.
        drawn: (shown, rows, { right, down }) => {
          const next = rows.map((row, i) => row.map((value, j) => shown[i + down]?.[j + right] ?? value));
          return String(next) === String(rows)
            ? 'This zero came in with the shift: with a shift of 0 there is a pixel to draw on.'
            : next;
        },
      },
    },
  },
  refuses({ image, window }) {
    const side = image.length;
    if (image[0]!.length !== side)
      return `The drawn input has ${side} rows of ${image[0]!.length}: as many rows as columns make it fit.`;
    return window > side
      ? `A window of ${window} does not fit an input of ${side} by ${side}: a window of ${side} or less does.`
      : null;
  },
  follow: (next, changed) =>
    changed === 'pattern' ? { ...next, window: Math.min(next.window, picture(next.pattern).length) } : next,
});

function picture(pattern: PoolWalkValues['pattern']): Matrix {
  if (pattern === 'eight') return poolingExample;
  return pattern === 'four' ? poolingSmall : patternMatrix(pattern, 8);
}

/** A picture moved right and down. What leaves it is lost, and zeros come in. */
export function shifted(rows: Matrix, { right, down }: { right: number; down: number }): Matrix {
  return rows.map((row, i) => row.map((_, j) => rows[i - down]?.[j - right] ?? 0));
}
