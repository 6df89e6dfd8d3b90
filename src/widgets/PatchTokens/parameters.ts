import { patchKernels } from '#samples/patchKernels.ts';
import { patternMatrix, patterns } from '#samples/patterns.ts';
import { choice, declare, grid, integer, type Matrix, type Values } from '../kit/parameters.ts';

export const SIDE = 8;
export const MOST = patchKernels.length;

export const parameters = {
  pattern: choice('Pattern', patterns, 'two'),
  // A choice and no range: patches of 3 by 3 would leave a margin of the picture unread.
  patch: choice('Patch size', { '2': '2 × 2', '4': '4 × 4' }, '2'),
  kernels: integer('Kernels', { default: MOST, min: 1, max: MOST }),
  image: grid('Drawn picture', { min: 0, max: 9, side: [1, SIDE] }),
};
export type PatchTokensValues = Values<typeof parameters>;

export const declaration = declare({
  name: 'PatchTokens',
  summary:
    'A picture cut into patches by a convolution whose stride is its kernel: each patch becomes a token.',
  parameters,
  presets: {
    sixteen: { values: { patch: '2' } },
    four: { values: { patch: '4' } },
  },
  refuses({ image, patch }) {
    if (image && (image.length !== SIDE || image[0]!.length !== SIDE))
      return `The drawn picture has ${image.length} rows of ${image[0]!.length}: patches of ${patch} by ${patch} are cut from ${SIDE} rows of ${SIDE} here.`;
    return null;
  },
  follow: (next, changed) => (changed === 'pattern' ? { ...next, image: null } : next),
  drawn: ({ image }, name) => (name === 'pattern' && image ? 'Your own' : null),
});

export const imageOf = ({ image, pattern }: PatchTokensValues): Matrix =>
  image ?? patternMatrix(pattern, SIDE);
