import type { PadMode } from '#engine/index.ts';
import { kernelMatrix, kernels } from '#samples/kernels.ts';
import { patternMatrix, patterns } from '#samples/patterns.ts';
import { choice, declare, grid, integer, type Filled } from '../kit/parameters.ts';

export const borders = {
  zeros: 'Zeros',
  reflect: 'Reflected',
  replicate: 'Edge repeated',
  circular: 'Circular',
} as const satisfies Readonly<Record<PadMode, string>>;

const SIDE = 5;

const parameters = {
  pattern: choice('Pattern', patterns, 'gradient'),
  kernel: choice('Kernel', kernels, 'laplacian'),
  border: choice('Border', borders, 'zeros'),
  padding: integer('Padding', { default: 1, min: 1, max: 2 }),
  image: grid('Drawn input', { digits: [0, 9], side: [SIDE, SIDE] }),
};
export type PaddingValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'Padding',
  summary:
    'What may stand in the border of a picture, where each number of it comes from, and what a kernel makes of it.',
  parameters,
  presets: {},
  facts: {
    rim: 'the largest size of an answer on the rim of the map',
    inside: 'the largest size of any other answer',
  },
  drawings: { image: { instead: 'pattern', sample: ({ pattern }) => patternMatrix(pattern, SIDE) } },
});

export const weightsOf = ({ kernel }: Pick<PaddingValues, 'kernel'>) => kernelMatrix(kernel);
