import { greyLimits } from '#samples/digits/greys.ts';
import { choice, declare, grid, integer, type Filled, type LayersParameter } from '../kit/parameters.ts';
import { parseLayers, printLayers } from '#course/layerText.ts';
import { layers } from '../kit/layers.ts';
import { MOST, pathsOf } from './design.ts';
import { designs, type DesignName } from './designs.ts';
import { sample, samples, type SampleName } from './picture.ts';

const parameters = {
  // With their names: a convolution goes by the kernels that it has by hand.
  layers: {
    ...layers('Layers', designs.small.layers, MOST),
    print: (list) => printLayers(list, true),
    // All layers may have been taken out.
    parse: (text) => (text === '' ? [] : parseLayers(text)),
  } satisfies LayersParameter,
  begun: choice<DesignName>('Begin with', designs, 'small'),
  picture: choice<SampleName>('Picture', samples, 'three'),
  image: grid('Drawn picture', greyLimits),
  seed: integer('Seed', { default: 1, min: 1, max: 20 }),
  /** 0 is the picture itself; those inside a block are counted behind it */
  chosen: integer('Layer looked at', { default: 1, min: 0, max: MOST }),
  page: integer('Page of its maps', { default: 0, min: 0, max: 255 }),
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
  drawings: {
    image: { instead: 'picture', sample: ({ picture }) => sample(picture) },
  },
  follow(next, changed) {
    if (changed === 'begun')
      return {
        ...next,
        layers: designs[next.begun].layers,
        chosen: 1,
        page: 0,
      };
    if (changed === 'chosen') return { ...next, page: 0 };
    return {
      ...next,
      chosen: Math.min(next.chosen, pathsOf(next.layers).length),
    };
  },
  refuses: ({ chosen, layers: list }) =>
    chosen > pathsOf(list).length
      ? `There is no layer ${chosen}: there are ${pathsOf(list).length} to look at.`
      : null,
  // What is chosen among the cards, and below them, has no control of its own.
  called: (_, name) => (['chosen', 'page'].includes(name) ? null : undefined),
});
