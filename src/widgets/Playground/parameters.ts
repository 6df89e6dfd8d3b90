import { choice, declare, grid, integer, type Filled } from '../kit/parameters.ts';
import { layers } from '../kit/layers.ts';
import { MOST } from './design.ts';
import { designs, type DesignName } from './designs.ts';
import { sample, samples, SIDE, type SampleName } from './picture.ts';

const parameters = {
  layers: layers('Layers', designs.small.layers, MOST),
  begun: choice<DesignName>('Begin with', designs, 'small'),
  picture: choice<SampleName>('Picture', samples, 'three'),
  image: grid('Drawn picture', { digits: [0, 9], side: [SIDE, SIDE] }),
  seed: integer('Seed', { default: 1, min: 1, max: 20 }),
  /** 0 is the picture itself */
  chosen: integer('Layer looked at', { default: 1, min: 0, max: MOST }),
  page: integer('Page of its maps', { default: 0, min: 0, max: 255 }),
  /** a bit for each layer */
  byHand: integer('Kernels made by hand', { default: 0, min: 0, max: 2 ** MOST - 1, typed: true }),
};
export type PlaygroundValues = Filled<typeof parameters>;

const beginWith = (begun: DesignName) => ({
  values: { begun, layers: designs[begun].layers },
});

export const declaration = declare({
  name: 'Playground',
  summary:
    'A network of your own: layers as cards, with every map, shape and cost, and a reason and a mend for what does not fit.',
  lab: 'Build a convolutional network',
  parameters,
  presets: {
    lenet: beginWith('lenet'),
    vgg: beginWith('vgg'),
    residual: beginWith('residual'),
    strided: beginWith('strided'),
  },
  facts: {
    fits: 'whether all layers fit',
    depth: 'how many layers there are',
    parameters: 'the parameters of those that fit',
    macs: 'their multiply-adds',
    outputs: 'how many numbers come out at the end',
  },
  drawings: { image: { instead: 'picture', sample: ({ picture }) => sample(picture) } },
  follow(next, changed) {
    if (changed === 'begun')
      return { ...next, layers: designs[next.begun].layers, chosen: 1, page: 0, byHand: 0 };
    if (changed === 'chosen') return { ...next, page: 0 };
    return { ...next, chosen: Math.min(next.chosen, next.layers.length) };
  },
  refuses: ({ chosen, layers: list }) =>
    chosen > list.length ? `There is no layer ${chosen}: there are ${list.length} to look at.` : null,
  // What is chosen among the cards, and below them, has no control of its own.
  called: (_, name) => (['chosen', 'page', 'byHand'].includes(name) ? null : undefined),
});
