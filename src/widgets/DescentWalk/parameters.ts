import { formatNumber } from '#figures/values.ts';
import { declare, integer, type Filled } from '../kit/parameters.ts';

/** What the controls count in. */
export const RATE = 20;
export const PLACE = 2;

const parameters = {
  rate: integer('Learning rate', {
    default: 3,
    min: 1,
    max: 16,
    shown: (value) => formatNumber(value / RATE),
  }),
  start: integer('First weight', {
    default: -4,
    min: -8,
    max: 16,
    shown: (value) => formatNumber(value / PLACE),
  }),
};
export type DescentWalkValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'DescentWalk',
  summary: 'Gradient descent on the loss of a single weight, step by step down a curve, or up it.',
  parameters,
  presets: {
    small: { values: { rate: 1 } },
    large: { values: { rate: 12 } },
    steep: { values: { rate: 14 } },
  },
  facts: {
    steps: 'after how many steps the run ends',
    settled: 'whether the loss is gone by then',
    diverged: 'whether the loss has run away by then',
  },
});
