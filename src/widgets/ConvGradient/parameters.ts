import { choice, declare, grid, type Filled, type Matrix } from '../kit/parameters.ts';

const parameters = {
  of: choice('Gradient of', { weight: 'The kernel', input: 'The input' }, 'weight'),
  upstream: choice('Upstream', { mixed: 'Mixed', one: 'One output counts', all: 'All count alike' }, 'mixed'),
  image: grid('Drawn input', { digits: [-9, 9], side: [5, 5] }),
  weights: grid('Drawn kernel', { digits: [-9, 9], side: [3, 3] }),
  slopes: grid('Drawn upstream gradient', { digits: [-9, 9], side: [3, 3] }),
};
export type ConvGradientValues = Filled<typeof parameters>;

const image: Matrix = [
  [0, 1, 2, 1, 0],
  [1, 3, 1, 0, 0],
  [2, 1, 0, 2, 1],
  [1, 0, 2, 3, 1],
  [0, 0, 1, 1, 2],
];
const weights: Matrix = [
  [1, 0, -1],
  [2, 0, -2],
  [1, 0, -1],
];
const ones = [1, 1, 1];
const slopes: Readonly<Record<'mixed' | 'one' | 'all', Matrix>> = {
  mixed: [
    [1, 0, 0],
    [0, -2, 1],
    [0, 3, 0],
  ],
  one: [
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ],
  all: [ones, ones, ones],
};

export const declaration = declare({
  name: 'ConvGradient',
  summary:
    'Both gradients of a convolution, product by product: that of its kernel and that of its input are convolutions again.',
  parameters,
  presets: {
    weight: { values: { of: 'weight' } },
    input: { values: { of: 'input' } },
  },
  facts: {
    zeros: 'how many cells of the gradient are 0',
    largest: 'the largest number in the gradient',
    upstreams: 'how many cells of the upstream gradient are not 0',
  },
  drawings: {
    image: { sample: () => image },
    weights: { sample: () => weights },
    slopes: { instead: 'upstream', sample: ({ upstream }) => slopes[upstream] },
  },
});
