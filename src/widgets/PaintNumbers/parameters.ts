import { patternMatrix, patterns } from '#samples/patterns.ts';
import { choice, declare, grid, integer, type Filled } from '../kit/parameters.ts';

const { two, disc, gradient, cross, corner, noise, blank } = patterns;

export const MOST = 9;

const parameters = {
  pattern: choice('Pattern', { two, disc, gradient, cross, corner, noise, blank }, 'two'),
  size: integer('Input size', { default: 8, min: 5, max: 8 }),
  image: grid('Drawn input', { digits: [0, MOST], side: [5, 8] }),
};
export type PaintNumbersValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'PaintNumbers',
  summary: 'A picture to paint on, and beside it the numbers that it is made of.',
  parameters,
  presets: { small: { values: { size: 6, pattern: 'disc' }, controls: ['pattern'] } },
  facts: { different: 'how many different numbers there are', largest: 'the largest number' },
  drawings: {
    image: { instead: 'pattern', sample: ({ pattern, size }) => patternMatrix(pattern, size) },
  },
});
