import { initialize, type Layer, type Network } from '#engine/index.ts';
import { SIDE } from '#samples/centre.ts';

/** Pixels along a side of what it sees. */

/** The network of the course's digits, for any number of classes. */
export const layersFor = (classes: number): readonly Layer[] => [
  ...block(8, 5),
  { type: 'maxPool2d', size: 2 },
  ...block(24, 5),
  { type: 'maxPool2d', size: 2 },
  ...block(32, 3),
  { type: 'flatten' },
  { type: 'linear', units: classes },
];

const block = (filters: number, kernel: number): readonly Layer[] => [
  { type: 'conv2d', filters, kernel, padding: (kernel - 1) / 2 },
  { type: 'relu' },
];

export const beginning = (classes: number, seed: number): Network =>
  initialize(layersFor(classes), [1, SIDE, SIDE], seed);
