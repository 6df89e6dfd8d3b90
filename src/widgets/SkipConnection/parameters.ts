import { tensor } from '#engine/index.ts';
import type { Normalisation } from '#trace/depth.ts';
import { choice, declare, grid, integer, toggle, type Values } from '../kit/parameters.ts';

const tenths = (value: number) => String(value / 10);

export const parameters = {
  view: choice('Show', { block: 'One block', stack: 'Many blocks' }, 'block'),
  pattern: choice('Pattern', { positive: 'Nothing negative', mixed: 'Some negative' }, 'positive'),
  body: toggle('F on', true),
  factor: integer('F times', { default: 10, min: 0, max: 20, shown: tenths }),
  shortcut: toggle('Shortcut on', true),
  vector: grid('Drawn input', { min: -9, max: 9, side: [1, 4] }),
  blocks: integer('Blocks', { default: 64, min: 2, max: 64 }),
  scale: integer('Weights times', { default: 10, min: 0, max: 20, shown: tenths }),
  normalisation: choice<Normalisation>(
    'Normalisation',
    { none: 'None', batch: 'Batch normalisation', layer: 'Layer normalisation' },
    'none',
  ),
  draw: integer('Draw', { default: 5, min: 1, max: 12 }),
};
export type SkipConnectionValues = Values<typeof parameters>;

const controls = {
  block: ['pattern', 'body', 'factor', 'shortcut'],
  stack: ['blocks', 'scale', 'normalisation', 'draw'],
} as const;

export const declaration = declare({
  name: 'SkipConnection',
  summary:
    'A residual block, y = F(x) + x, number by number and back, and what 2 to 64 plain or residual blocks do to a signal and its gradient.',
  parameters,
  presets: {
    block: { values: { view: 'block' }, controls: controls.block },
    identity: { values: { view: 'block', pattern: 'mixed', body: false }, controls: controls.block },
    stack: { values: { view: 'stack' }, controls: controls.stack },
    normalised: { values: { view: 'stack', normalisation: 'batch' }, controls: controls.stack },
    small: { values: { view: 'stack', scale: 1 }, controls: controls.stack },
  },
  refuses: ({ vector }) =>
    vector && (vector.length !== 1 || vector[0]!.length !== 4)
      ? `The drawn input has ${vector.length} rows of ${vector[0]!.length}: one row of 4 fits the block.`
      : null,
  follow: (next, changed) => (changed === 'pattern' ? { ...next, vector: null } : next),
  // One figure at a time has its controls.
  called: ({ view }, name) =>
    name === 'view' || (controls[view] as readonly string[]).includes(name) ? undefined : null,
  drawn: ({ vector }, name) => (name === 'pattern' && vector ? 'Your own' : null),
});

const vectors = { positive: [3, 0, 1, 4], mixed: [3, -2, 1, -4] } as const;
export const vectorOf = ({ vector, pattern }: SkipConnectionValues): readonly number[] =>
  vector?.[0] ?? vectors[pattern];

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
