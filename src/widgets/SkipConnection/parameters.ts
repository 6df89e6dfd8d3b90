import { tensor } from '#engine/index.ts';
import type { Normalisation } from '#trace/depth.ts';
import { choice, declare, grid, integer, toggle, type Filled } from '../kit/parameters.ts';

const tenths = (value: number) => String(value / 10);

const parameters = {
  view: choice('Show', { block: 'One block', stack: 'Many blocks' }, 'block'),
  pattern: choice('Pattern', { positive: 'Nothing negative', mixed: 'Some negative' }, 'positive'),
  body: toggle('F on', true),
  factor: integer('F times', { default: 10, min: 0, max: 20, shown: tenths }),
  shortcut: toggle('Shortcut on', true),
  vector: grid('Drawn input', { digits: [-9, 9], side: [1, 4] }),
  blocks: integer('Blocks', { default: 64, min: 2, max: 64 }),
  scale: integer('Weights times', { default: 10, min: 0, max: 20, shown: tenths }),
  normalisation: choice<Normalisation>(
    'Normalisation',
    { none: 'None', batch: 'Batch normalisation', layer: 'Layer normalisation' },
    'none',
  ),
  draw: integer('Draw', { default: 5, min: 1, max: 12 }),
};
export type SkipConnectionValues = Filled<typeof parameters>;

const vectors = { positive: [3, 0, 1, 4], mixed: [3, -2, 1, -4] };

const controls = {
  block: ['pattern', 'body', 'factor', 'shortcut'],
  stack: ['blocks', 'scale', 'normalisation', 'draw'],
} as const;

export const declaration = declare({
  name: 'SkipConnection',
  summary:
    'A residual block, y = F(x) + x, number by number and back, and what 2 to 64 plain or residual blocks do to a signal and its gradient.',
  lab: 'Residual connections, taken apart',
  parameters,
  presets: {
    block: { values: { view: 'block' }, controls: controls.block },
    identity: { values: { view: 'block', pattern: 'mixed', body: false }, controls: controls.block },
    stack: { values: { view: 'stack' }, controls: controls.stack },
    normalised: { values: { view: 'stack', normalisation: 'batch' }, controls: controls.stack },
    small: { values: { view: 'stack', scale: 1 }, controls: controls.stack },
  },
  facts: {
    identity: 'whether one block hands on just what it was given; false where many are shown',
    plain: 'how many times its first size the signal has after many plain blocks; 1 where one is shown',
    residual: 'the same after residual blocks',
  },
  drawings: { vector: { instead: 'pattern', sample: ({ pattern }) => [vectors[pattern]] } },
  // One figure at a time has its controls.
  called: ({ view }, name) =>
    name === 'view' || (controls[view] as readonly string[]).includes(name) ? undefined : null,
});

/** The two layers of F, small enough to be followed by hand. */
export const firstWeights = [
  [1, 0, -1, 0],
  [0, 1, 0, 1],
  [-1, 0, 1, 1],
  [1, 1, 0, -1],
];
export const secondWeights = [
  [0, 1, 0, -1],
  [1, 0, -1, 0],
  [-1, 0, 0, 1],
  [0, -1, 1, 0],
];
export const first = tensor([4, 4], firstWeights.flat());
export const second = tensor([4, 4], secondWeights.flat());
