import { patchKernels } from '#samples/patchKernels.ts';
import { patternMatrix, patterns } from '#samples/patterns.ts';
import { choice, declare, grid, integer, type Filled } from '../kit/parameters.ts';

export const SIDE = 8;
export const MOST = patchKernels.length;

const parameters = {
  pattern: choice('Pattern', patterns, 'two'),
  // A choice and no range: patches of 3 by 3 would leave a margin of the picture unread.
  patch: choice('Patch size', { '2': '2 × 2', '4': '4 × 4' }, '2'),
  kernels: integer('Kernels', { default: MOST, min: 1, max: MOST }),
  image: grid('Drawn picture', { digits: [0, 9], side: [1, SIDE] }),
};
export type PatchTokensValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'PatchTokens',
  summary:
    'A picture cut into patches by a convolution whose stride is its kernel: each patch becomes a token.',
  parameters,
  presets: {
    sixteen: { values: { patch: '2' } },
    four: { values: { patch: '4' } },
  },
  facts: { tokens: 'how many tokens there are', numbers: 'how many numbers stand in all of them' },
  drawings: { image: { instead: 'pattern', sample: ({ pattern }) => patternMatrix(pattern, SIDE) } },
});
