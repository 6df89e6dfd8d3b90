import { signals, taps, tapWeights } from '#samples/signals.ts';
import { choice, declare, grid, integer, type Matrix, type Values } from '../kit/parameters.ts';

/** The signal's length and the number of taps never change. */
export const LENGTH = 8;
export const TAPS = 3;

export const parameters = {
  pattern: choice('Pattern', signals, 'steps'),
  kernel: choice('Kernel', taps, 'difference'),
  stride: integer('Stride', { default: 1, min: 1, max: 3 }),
  padding: integer('Padding', { default: 0, min: 0, max: 1 }),
  signal: grid('Drawn signal', { min: 0, max: 9, side: [1, LENGTH] }),
  weights: grid('Drawn kernel', { min: -9, max: 9, side: [1, TAPS] }),
};
export type Conv1DWalkValues = Values<typeof parameters>;

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
  refuses({ signal, weights }) {
    if (signal && !isRow(signal, LENGTH)) return `The drawn signal has to be one row of ${LENGTH} values.`;
    if (weights && !isRow(weights, TAPS)) return `The drawn kernel has to be one row of ${TAPS} weights.`;
    return null;
  },
  follow(next, changed) {
    if (changed === 'pattern') return { ...next, signal: null };
    if (changed === 'kernel') return { ...next, weights: null };
    return next;
  },
  drawn: ({ signal, weights }, name) =>
    (name === 'pattern' && signal) || (name === 'kernel' && weights) ? 'Your own' : null,
});

const isRow = (rows: Matrix, length: number) => rows.length === 1 && rows[0]!.length === length;

export const signalOf = ({ signal, pattern }: Conv1DWalkValues): readonly number[] =>
  signal?.[0] ?? signals[pattern].values;
export const weightsOf = ({ weights, kernel }: Conv1DWalkValues): readonly number[] =>
  weights?.[0] ?? tapWeights(kernel);
