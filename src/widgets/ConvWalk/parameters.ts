import { effectiveKernel } from '#engine/index.ts';
import { kernelMatrix, kernels } from '#samples/kernels.ts';
import { patternMatrix, patterns } from '#samples/patterns.ts';
import { choice, declare, grid, integer, type Filled } from '../kit/parameters.ts';

const parameters = {
  pattern: choice('Pattern', patterns, 'two'),
  kernel: choice('Kernel', kernels, 'sobelX'),
  size: integer('Input size', { default: 7, min: 3, max: 8 }),
  stride: integer('Stride', { default: 1, min: 1, max: 4 }),
  padding: integer('Padding', { default: 0, min: 0, max: 2 }),
  dilation: integer('Dilation', { default: 1, min: 1, max: 3 }),
  bias: integer('Bias', { default: 0, min: -20, max: 20 }),
  image: grid('Drawn input', { digits: [0, 9], side: [3, 8] }),
  weights: grid('Drawn kernel', { digits: [-9, 9], side: [1, 5] }),
};
export type ConvWalkValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'ConvWalk',
  summary: 'Two-dimensional convolution, one output cell at a time, with every product in sight.',
  lab: 'Convolution, cell by cell',
  parameters,
  presets: {
    interactive: {
      values: { pattern: 'checkerboard', kernel: 'sobelX', size: 5 },
      controls: ['pattern', 'kernel', 'stride', 'padding'],
    },
    explorer: {
      values: { pattern: 'disc', kernel: 'prewittX', size: 8 },
      controls: ['pattern', 'kernel', 'size', 'stride', 'padding', 'dilation', 'bias'],
    },
    pickAndStep: {
      values: { pattern: 'two', kernel: 'laplacian', size: 7 },
      controls: ['pattern', 'kernel'],
    },
  },
  facts: {
    output: 'the side of the output',
    largest: 'the largest size of any answer',
    brightest: 'the largest pixel',
  },
  drawings: {
    image: { instead: 'pattern', sample: ({ pattern, size }) => patternMatrix(pattern, size) },
    weights: { instead: 'kernel', sample: ({ kernel }) => kernelMatrix(kernel), free: true },
  },
  refuses({ size, padding, dilation, weights }) {
    const span = effectiveKernel(Math.max(weights.length, weights[0]!.length), dilation);
    const room = size + 2 * padding;
    return span > room
      ? `The kernel spans ${span} cells but the padded input has only ${room}: less dilation, more padding or a larger input makes it fit.`
      : null;
  },
});
