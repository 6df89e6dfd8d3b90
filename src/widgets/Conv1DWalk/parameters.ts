import { signals, taps, tapWeights } from '#samples/signals.ts';
import { choice, declare, grid, integer, type Filled } from '../kit/parameters.ts';

/** The signal's length and the number of taps never change. */
export const LENGTH = 8;
export const TAPS = 3;

const parameters = {
  pattern: choice('Pattern', signals, 'steps'),
  kernel: choice('Kernel', taps, 'difference'),
  stride: integer('Stride', { default: 1, min: 1, max: 3 }),
  padding: integer('Padding', { default: 0, min: 0, max: 1 }),
  signal: grid('Drawn signal', { digits: [0, 9], side: [1, LENGTH] }),
  weights: grid('Drawn kernel', { digits: [-9, 9], side: [1, TAPS] }),
};
export type Conv1DWalkValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'Conv1DWalk',
  summary: 'One-dimensional convolution: three taps slide over eight values, and their products add up.',
  parameters,
  presets: {
    plain: { values: {}, controls: ['pattern', 'kernel'] },
    smoothing: {
      values: { pattern: 'noise', kernel: 'average' },
      controls: ['pattern', 'kernel', 'padding'],
    },
  },
  facts: {
    output: 'how many outputs there are',
    smallest: 'the smallest answer',
    largest: 'the largest answer',
  },
  drawings: {
    signal: { instead: 'pattern', sample: ({ pattern }) => [signals[pattern].values] },
    weights: { instead: 'kernel', sample: ({ kernel }) => [tapWeights(kernel)] },
  },
});
