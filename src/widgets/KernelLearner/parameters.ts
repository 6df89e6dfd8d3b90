import { kernels, type KernelName } from '#samples/kernels.ts';
import { choice, declare, grid, integer, type Filled } from '../kit/parameters.ts';

/** Those whose weights are whole numbers, so that a target stands in its cells as it is. */
const targets = {
  sobelX: kernels.sobelX,
  sobelY: kernels.sobelY,
  prewittX: kernels.prewittX,
  laplacian: kernels.laplacian,
  sharpen: kernels.sharpen,
  emboss: kernels.emboss,
  identity: kernels.identity,
} satisfies Partial<Record<KernelName, unknown>>;

const parts = (whole: number) => (value: number) => String(value / whole);
/** What the controls count in. */
export const RATE = 20;
export const SPREAD = 10;

const parameters = {
  kernel: choice('Target', targets, 'sobelX'),
  pictures: choice(
    'Pictures',
    { noise: 'Noise', textures: 'Pieces of textures', stripes: 'Upright stripes' },
    'noise',
  ),
  pairs: integer('Pairs', { default: 4, min: 1, max: 8 }),
  rate: integer('Learning rate', { default: 4, min: 1, max: 40, shown: parts(RATE) }),
  spread: integer('Noise in targets', { default: 0, min: 0, max: 10, shown: parts(SPREAD) }),
  seed: integer('Seed', { default: 1, min: 1, max: 12 }),
  target: grid('Drawn target', { digits: [-9, 9], side: [3, 3] }),
};
export type KernelLearnerValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'KernelLearner',
  summary:
    'A kernel of noise learns from pairs of pictures and maps which kernel made the maps, one step of gradient descent after the other.',
  lab: 'A kernel learns from examples',
  parameters,
  presets: {
    short: { values: {}, controls: ['kernel', 'rate', 'seed'] },
    stripes: { values: { pictures: 'stripes', rate: 2 }, controls: ['kernel', 'pictures', 'rate', 'seed'] },
    noisy: { values: { pairs: 1, spread: 5 }, controls: ['kernel', 'pairs', 'spread', 'seed'] },
    steep: { values: { rate: 30 }, controls: ['kernel', 'pairs', 'rate', 'seed'] },
  },
  facts: {
    loss: 'the mean squared error over all pairs at the step that is shown',
    unseen: 'the same over eight pairs that it never trains on',
    recovered: 'whether every weight is within 0.05 of the target’s at the step that is shown',
    diverged: 'whether the loss has run away at the end of the run',
  },
  drawings: { target: { instead: 'kernel', sample: ({ kernel }) => kernels[kernel].rows } },
});
