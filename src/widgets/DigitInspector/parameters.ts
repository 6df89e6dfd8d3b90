import { digitsDesign } from '#course/digitsNetwork.ts';
import { greyLimits } from '#samples/digits/greys.ts';
import { digits } from '#samples/digits/index.ts';
import { numbered } from '#samples/digits/numbered.ts';
import { choice, declare, grid, integer, toggle, type Filled } from '../kit/parameters.ts';

const degrees = (value: number) => `${value}°`;
const tenths = (value: number) => String(value / 10);

/** How many filters the network's convolutions have, one convolution after the other. */
export const FILTERS = digitsDesign.layers.reduce(
  (sum, layer) => sum + (layer.type === 'conv2d' ? layer.filters : 0),
  0,
);

const classes = Object.fromEntries(digits.classes.map((name) => [name, name]));

const parameters = {
  show: choice(
    'Show',
    { maps: 'Feature maps', decisive: 'What was decisive', answer: 'The answer alone' },
    'maps',
  ),
  digit: choice('Digit', classes, '3'),
  sample: integer('Sample', { default: 2, min: 1, max: 200 }),
  about: choice('Class', { said: 'The one it says', ...classes }, 'said'),
  turn: integer('Turned by', { default: 0, min: -90, max: 90, shown: degrees }),
  right: integer('Shifted right', { default: 0, min: -10, max: 10 }),
  down: integer('Shifted down', { default: 0, min: -10, max: 10 }),
  noise: integer('Noise', { default: 0, min: 0, max: 10, shown: tenths }),
  centred: toggle('Centring', true),
  drawing: grid('Drawing', greyLimits),
  off: grid('Filters switched off', { digits: [0, 1], side: [1, FILTERS] }),
};
export type InspectorValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'DigitInspector',
  summary:
    'A trained network on a digit that is drawn or picked: every feature map, the sum behind any unit, what was decisive, and what is left without a filter.',
  lab: 'Inside a network that reads digits',
  parameters,
  presets: {
    maps: { values: {}, controls: ['digit', 'sample'] },
    decisive: { values: { show: 'decisive' }, controls: ['digit', 'sample', 'about'] },
    fooled: {
      values: { show: 'answer' },
      controls: ['digit', 'sample', 'turn', 'right', 'down', 'noise', 'centred'],
    },
  },
  facts: {
    says: 'the class with the largest share',
    share: 'its share, in percent',
    wrong: 'whether a sample is taken for another digit; false for a drawing',
    without: 'how many filters are switched off',
    depth: 'which convolution the chosen unit belongs to, or comes after; 0 for a score',
  },
  drawings: {
    drawing: { instead: 'digit', sample: (values) => numbered(values).greys },
    off: { sample: () => [Array<number>(FILTERS).fill(0)] },
  },
  // Only what was decisive was so for a class.
  called: ({ show }, name) => (name === 'about' && show !== 'decisive' ? null : undefined),
});
