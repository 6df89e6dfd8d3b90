import { digitsDesign } from '#course/digitsNetwork.ts';
import { greyLimits } from '#samples/digits/greys.ts';
import { digits } from '#samples/digits/index.ts';
import { numbered } from '#samples/digits/numbered.ts';
import { choice, declare, grid, integer, type Filled } from '../kit/parameters.ts';

/** How often the network convolves, and how many maps come of it each time. */
const rounds = ['first', 'second', 'third'] as const;
export type RoundName = (typeof rounds)[number];
const filters = digitsDesign.layers.flatMap((layer) => (layer.type === 'conv2d' ? [layer.filters] : []));
export const ROUNDS = Object.fromEntries(rounds.map((name, n) => [name, filters[n]])) as Readonly<
  Record<RoundName, number>
>;

const parameters = {
  digit: choice('Digit', Object.fromEntries(digits.classes.map((name) => [name, name])), '7'),
  sample: integer('Sample', { default: 4, min: 1, max: 200 }),
  round: choice<RoundName>('Round', { first: 'First', second: 'Second', third: 'Third' }, 'first'),
  map: integer('Map', { default: 1, min: 1, max: Math.max(...Object.values(ROUNDS)) }),
  drawing: grid('Drawing', greyLimits),
};
export type TourValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'PipelineTour',
  summary:
    'A digit on its way through a trained network, in six steps from pixels to a guess, each with what it is for.',
  lab: 'A digit through a trained network',
  parameters,
  presets: {},
  facts: {
    stop: 'which of the six steps is shown',
    says: 'the class with the largest share',
    share: 'its share, in percent',
    wrong: 'whether a sample is taken for another digit; false for a drawing',
    silent: 'how many numbers of the chosen map the ReLU makes 0',
  },
  drawings: { drawing: { instead: 'digit', sample: (values) => numbered(values).greys } },
  refuses: ({ round, map }) =>
    map > ROUNDS[round] ? `The ${round} round has ${ROUNDS[round]} maps: choose one of those.` : null,
  follow: (next, changed) =>
    changed === 'round' ? { ...next, map: Math.min(next.map, ROUNDS[next.round]) } : next,
});
