import { choice, declare, integer, type Filled } from '../kit/parameters.ts';

const parameters = {
  view: choice('Show', { layers: 'Both layers', derivation: 'From one to the other' }, 'layers'),
  size: integer('Input size', { default: 28, min: 3, max: 256, typed: true }),
  channels: integer('Channels', { default: 1, min: 1, max: 3 }),
  kernelSize: integer('Kernel size', { default: 3, min: 1, max: 11 }),
  filters: integer('Filters', { default: 32, min: 1, max: 256, typed: true }),
  units: integer('Units', { default: 128, min: 1, max: 1000, typed: true }),
};
export type DenseOrConvValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'DenseOrConv',
  summary:
    'A dense layer and a convolution wire by wire, how the one becomes the other by taking weights away, and what each costs for an image of any size.',
  parameters,
  presets: {
    maps: { values: { size: 28, channels: 1, kernelSize: 3, filters: 32, units: 128 } },
    wires: { values: {}, controls: [] },
    derivation: { values: { view: 'derivation' }, controls: [] },
    photo: { values: { size: 256, channels: 3, kernelSize: 3, filters: 64, units: 1000 } },
  },
  facts: {
    outputs: 'how many outputs the convolution has',
    shared: 'how many weights the convolution has',
    own: 'how many weights a dense layer with the same outputs has',
  },
  // What is taken away is taken from the layers that are drawn, whatever the size of an image.
  called: ({ view }, name) => (view === 'derivation' && name !== 'view' ? null : undefined),
  refuses: ({ size, kernelSize }) =>
    kernelSize > size
      ? `A kernel of ${kernelSize} by ${kernelSize} does not fit an input of ${size} by ${size}: a smaller kernel or a larger input does.`
      : null,
});
