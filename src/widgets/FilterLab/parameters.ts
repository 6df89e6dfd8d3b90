import { kernels, type KernelName } from '#samples/kernels.ts';
import { pictures, type PictureName } from '#samples/pictures/index.ts';
import { labels } from '../kit/labels.ts';
import { choice, declare, grid, integer, toggle, type Values } from '../kit/parameters.ts';

export const parameters = {
  picture: choice<PictureName>('Picture', labels(pictures), 'solids'),
  kernel: choice<KernelName>('Kernel', labels(kernels), 'sobelX'),
  size: integer('Input size', { default: 28, min: 28, max: 256 }),
  shown: choice('Values', { signed: 'Signed', absolute: 'Absolute' }, 'signed'),
  relu: toggle('ReLU'),
  weights: grid('Drawn kernel', { min: -9, max: 9, side: [3, 3] }),
};
export type FilterLabValues = Values<typeof parameters>;

export const declaration = declare({
  name: 'FilterLab',
  summary: 'A picture through a kernel of your choice: samples, your own picture, or the camera.',
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
  refuses: () => null,
  follow: (next, changed) => (changed === 'kernel' ? { ...next, weights: null } : next),
  drawn: ({ weights }, name) => (name === 'kernel' && weights ? 'Your own' : null),
});
