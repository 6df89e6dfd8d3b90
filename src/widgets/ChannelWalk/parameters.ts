import { CHANNELS, colourKernels, colourPatches, colourSheets, kernelSheets } from '#samples/colours.ts';
import { choice, declare, grid, integer, type Matrix, type Values } from '../kit/parameters.ts';

export const SIDE = 5;
const DEPTH = CHANNELS.length;
const MOST = colourKernels.length;

export const parameters = {
  pattern: choice('Pattern', colourPatches, 'tomato'),
  size: integer('Kernel size', { default: 3, min: 1, max: 3 }),
  filters: integer('Filters', { default: MOST, min: 1, max: MOST }),
  /** a row of 25 for each channel */
  picture: grid('Drawn picture', { min: 0, max: 9, side: [DEPTH, SIDE * SIDE] }),
  /** a row for each sheet of each kernel */
  weights: grid('Drawn kernels', { min: -9, max: 9, side: [1, 9] }),
  /** one row, a bias for each filter */
  biases: grid('Biases', { min: -99, max: 99, side: [1, MOST] }),
};
export type ChannelWalkValues = Values<typeof parameters>;

export const declaration = declare({
  name: 'ChannelWalk',
  summary:
    'A colour picture under kernels with three sheets each: the sums of the channels become one number.',
  parameters,
  presets: {
    one: { values: { filters: 1 }, controls: ['pattern', 'size'] },
    maps: { values: { filters: MOST }, controls: ['pattern', 'size', 'filters'] },
  },
  refuses({ size, filters, picture, weights, biases }) {
    const wrong = (what: string, rows: Matrix | null, height: number, width: number) =>
      rows && (rows.length !== height || rows[0]!.length !== width)
        ? `${what} ${rows.length} by ${rows[0]!.length}: with ${filters} kernels of ${size} by ${size} it has to be ${height} by ${width}.`
        : null;
    return (
      wrong('The table of the drawn picture is', picture, DEPTH, SIDE * SIDE) ??
      wrong('The table of the drawn kernels is', weights, DEPTH * filters, size * size) ??
      wrong('The table of the biases is', biases, 1, filters)
    );
  },
  follow(next, changed) {
    if (changed === 'pattern') return { ...next, picture: null };
    if (changed === 'size') return { ...next, weights: null };
    if (changed !== 'filters') return next;
    // Kernels that come back or are new are the named ones.
    const named = { ...next, weights: null, biases: null };
    return {
      ...next,
      weights: next.weights && weightRows(named).map((row, n) => next.weights![n] ?? row),
      biases: next.biases && [biasesOf(named).map((bias, n) => next.biases![0]![n] ?? bias)],
    };
  },
  drawn: ({ picture }, name) => (name === 'pattern' && picture ? 'Your own' : null),
});

/** A row of numbers for each channel. */
export const pictureRows = ({ picture, pattern }: ChannelWalkValues): Matrix =>
  picture ?? colourSheets(pattern).map((sheet) => sheet.flat());

/** A row of numbers for each sheet of each kernel. */
export const weightRows = ({ weights, size, filters }: ChannelWalkValues): Matrix =>
  weights ??
  colourKernels
    .slice(0, filters)
    .flatMap((kernel) => kernelSheets(kernel, size).map((sheet) => sheet.flat()));

export const biasesOf = ({ biases, filters }: ChannelWalkValues): readonly number[] =>
  biases?.[0] ?? colourKernels.slice(0, filters).map(({ bias }) => bias);

/** A sheet's row as a square. */
export const sheetOf = (row: readonly number[]): number[][] => {
  const side = Math.sqrt(row.length);
  return Array.from({ length: side }, (_, i) => row.slice(i * side, (i + 1) * side));
};
