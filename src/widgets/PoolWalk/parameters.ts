import { patternMatrix, patterns } from '#samples/patterns.ts';
import { poolingExample, poolingSmall } from '#samples/poolingExample.ts';
import { choice, declare, grid, integer, type Matrix, type Values } from '../kit/parameters.ts';

const { dot, two, checkerboard, noise } = patterns;

export const parameters = {
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
  image: grid('Drawn input', { min: 0, max: 9, side: [4, 8] }),
};
export type PoolWalkValues = Values<typeof parameters>;

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
  refuses(values) {
    const image = imageOf(values);
    const side = image.length;
    if (image[0]!.length !== side)
      return `The drawn input has ${side} rows of ${image[0]!.length}: as many rows as columns make it fit.`;
    if (values.window > side)
      return `A window of ${values.window} does not fit an input of ${side} by ${side}: a window of ${side} or less does.`;
    return null;
  },
  follow(next, changed) {
    if (changed !== 'pattern') return next;
    const side = imageOf({ ...next, image: null }).length;
    return { ...next, image: null, window: Math.min(next.window, side) };
  },
  drawn: ({ image }, name) => (name === 'pattern' && image ? 'Your own' : null),
});

/** The picture before it is shifted. */
export function imageOf({ image, pattern }: PoolWalkValues): Matrix {
  if (image) return image;
  if (pattern === 'eight') return poolingExample;
  return pattern === 'four' ? poolingSmall : patternMatrix(pattern, 8);
}
