import { kernels, type KernelName } from '#samples/kernels.ts';
import { pictures, type PictureName } from '#samples/pictures/index.ts';
import { choice, declare, grid, integer, toggle, type Filled } from '../kit/parameters.ts';

const parameters = {
  picture: choice<PictureName>('Picture', pictures, 'solids'),
  kernel: choice<KernelName>('Kernel', kernels, 'sobelX'),
  size: integer('Input size', { default: 28, min: 28, max: 256 }),
  shown: choice('Values', { signed: 'Signed', absolute: 'Absolute' }, 'signed'),
  relu: toggle('ReLU'),
  weights: grid('Drawn kernel', { digits: [-9, 9], side: [3, 3] }),
};
export type FilterLabValues = Filled<typeof parameters>;

export const declaration = declare({
  name: 'FilterLab',
  summary: 'A picture through a kernel of your choice: samples, your own picture, or the camera.',
  lab: 'Image filters, live',
  parameters,
  presets: {
    edges: {
      values: { picture: 'landscape', kernel: 'sobelX', size: 64 },
      controls: ['picture', 'kernel', 'shown', 'relu'],
    },
    blur: {
      values: { picture: 'textures', kernel: 'gaussian', size: 96 },
      controls: ['picture', 'kernel', 'size'],
    },
  },
  facts: {
    output: 'the side of the feature map',
    smallest: 'the smallest answer',
    largest: 'the largest answer',
  },
  drawings: {
    /** the numbers in the cells, before they are divided */
    weights: { instead: 'kernel', sample: ({ kernel }) => kernels[kernel].rows },
  },
});
