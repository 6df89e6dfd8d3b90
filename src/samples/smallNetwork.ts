import type { Layer } from '#engine/index.ts';

/** The first network that the course builds: ten classes of small colour pictures, after two rounds of the recipe. */
export const smallNetwork = {
  id: 'small',
  name: 'A small network',
  input: [3, 32, 32],
  layers: [
    { type: 'conv2d', filters: 32, kernel: 3, padding: 1 },
    { type: 'relu' },
    { type: 'maxPool2d', size: 2 },
    { type: 'conv2d', filters: 64, kernel: 3, padding: 1 },
    { type: 'relu' },
    { type: 'maxPool2d', size: 2 },
    { type: 'flatten' },
    { type: 'linear', units: 10 },
  ] satisfies Layer[] as Layer[],
} as const;
