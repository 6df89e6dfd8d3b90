import { CHANNELS, colourKernels, colourPatches, colourSheets, kernelSheets } from '#samples/colours.ts';
import { choice, declare, grid, integer, type Filled, type Matrix } from '../kit/parameters.ts';

export const SIDE = 5;
export const DEPTH = CHANNELS.length;
const MOST = colourKernels.length;

const parameters = {
  pattern: choice('Pattern', colourPatches, 'tomato'),
  size: integer('Kernel size', { default: 3, min: 1, max: 3 }),
  filters: integer('Filters', { default: MOST, min: 1, max: MOST }),
  /** a row of 25 for each channel */
  picture: grid('Drawn picture', { digits: [0, 9], side: [DEPTH, SIDE * SIDE] }),
  /** a row for each sheet of each kernel */
  weights: grid('Drawn kernels', { digits: [-9, 9], side: [1, 9] }),
  /** one row, a bias for each filter */
  biases: grid('Biases', { digits: [-99, 99], side: [1, MOST] }),
};
export type ChannelWalkValues = Filled<typeof parameters>;

const weightsNamed = ({ size, filters }: { size: number; filters: number }): Matrix =>
  colourKernels
    .slice(0, filters)
    .flatMap((kernel) => kernelSheets(kernel, size).map((sheet) => sheet.flat()));
const biasesNamed = ({ filters }: { filters: number }): Matrix => [
  colourKernels.slice(0, filters).map(({ bias }) => bias),
];

export const declaration = declare({
  name: 'ChannelWalk',
  summary:
    'A colour picture under kernels with three sheets each: the sums of the channels become one number.',
  parameters,
  presets: {
    one: { values: { filters: 1 }, controls: ['pattern', 'size'] },
    maps: { values: { filters: MOST }, controls: ['pattern', 'size', 'filters'] },
  },
  facts: { output: 'the side of a map', parameters: 'how many weights and biases there are' },
  drawings: {
    picture: {
      instead: 'pattern',
      sample: ({ pattern }) => colourSheets(pattern).map((sheet) => sheet.flat()),
    },
    weights: { sample: weightsNamed },
    biases: { sample: biasesNamed },
  },
  follow(next, changed) {
    if (changed === 'size') return { ...next, weights: null };
    if (changed !== 'filters') return next;
    // Kernels that come back or are new are the named ones.
    const { weights, biases } = next;
    return {
      ...next,
      weights: weights && weightsNamed(next).map((row, n) => weights[n] ?? row),
      biases: biases && biasesNamed(next).map((row) => row.map((bias, n) => biases[0]![n] ?? bias)),
    };
  },
});
