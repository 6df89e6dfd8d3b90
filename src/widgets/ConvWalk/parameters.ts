import { effectiveKernel } from '#engine/index.ts';
import { kernelMatrix, kernels } from '#samples/kernels.ts';
import { patternMatrix, patterns } from '#samples/patterns.ts';
import { choice, declare, grid, integer, type Matrix, type Values } from '../kit/parameters.ts';

export const parameters = {
  pattern: choice('Pattern', patterns, 'two'),
  kernel: choice('Kernel', kernels, 'sobelX'),
  size: integer('Input size', { default: 7, min: 3, max: 8 }),
  stride: integer('Stride', { default: 1, min: 1, max: 4 }),
  padding: integer('Padding', { default: 0, min: 0, max: 2 }),
  dilation: integer('Dilation', { default: 1, min: 1, max: 3 }),
  bias: integer('Bias', { default: 0, min: -20, max: 20 }),
  image: grid('Drawn input', { min: 0, max: 9, side: [3, 8] }),
  weights: grid('Drawn kernel', { min: -9, max: 9, side: [1, 5] }),
};
export type ConvWalkValues = Values<typeof parameters>;

export const declaration = declare({
  name: 'ConvWalk',
  summary: 'Two-dimensional convolution, one output cell at a time, with every product in sight.',
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
  refuses(values) {
    const { size, padding, dilation, image } = values;
    if (image && (image.length !== size || image[0]!.length !== size))
      return `The drawn input has ${image.length} rows of ${image[0]!.length}, so its Input size is not ${size}.`;
    const weights = weightsOf(values);
    const span = effectiveKernel(Math.max(weights.length, weights[0]!.length), dilation);
    const room = size + 2 * padding;
    if (span > room)
      return `The kernel spans ${span} cells but the padded input has only ${room}: less dilation, more padding or a larger input makes it fit.`;
    return null;
  },
  follow(next, changed) {
    if (changed === 'pattern') return { ...next, image: null };
    if (changed === 'kernel') return { ...next, weights: null };
    if (changed === 'size' && next.image) return { ...next, image: resized(next.image, next.size) };
    return next;
  },
  drawn: ({ image, weights }, name) =>
    (name === 'pattern' && image) || (name === 'kernel' && weights) ? 'Your own' : null,
});

export const imageOf = ({ image, pattern, size }: ConvWalkValues): Matrix =>
  image ?? patternMatrix(pattern, size);
export const weightsOf = ({ weights, kernel }: ConvWalkValues): Matrix => weights ?? kernelMatrix(kernel);
const resized = (rows: Matrix, side: number): Matrix =>
  Array.from({ length: side }, (_, i) => Array.from({ length: side }, (__, j) => rows[i]?.[j] ?? 0));
