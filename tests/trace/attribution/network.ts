import type { Layer, Network } from '#engine/index.ts';
import { initialize } from '#engine/index.ts';
import { normals } from '../../engine/finiteDifferences.ts';

const layers: Layer[] = [
  { type: 'conv2d', filters: 4, kernel: 3, padding: 1 },
  { type: 'relu' },
  { type: 'maxPool2d', size: 2 },
  { type: 'conv2d', filters: 3, kernel: 3, padding: 1 },
  { type: 'relu' },
  { type: 'flatten' },
  { type: 'linear', units: 3 },
];

/** A small network with three classes, and an image for it. */
export const net = initialize(layers, [1, 8, 8], 7);
export const image = normals([1, 1, 8, 8], 8);

/** What comes after one of its layers, by itself. */
export const restOf = (layer: number): Network => ({ ...net, units: net.units.slice(layer + 1) });
