import type { Layer } from '../../src/engine/index.ts';

/** What is measured: three convolutions, and a training step of a small network on digits. */
export interface ConvShape {
  readonly name: string;
  readonly batch: number;
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  readonly filters: number;
  readonly kernel: number;
  readonly padding: number;
}

export const convolutions: readonly ConvShape[] = [
  {
    name: 'forward 32×8×12×12 * 16@3×3',
    ...{ batch: 32, channels: 8, height: 12, width: 12, filters: 16, kernel: 3, padding: 1 },
  },
  {
    name: 'forward 1×3×224×224 * 16@3×3',
    ...{ batch: 1, channels: 3, height: 224, width: 224, filters: 16, kernel: 3, padding: 1 },
  },
  {
    name: 'filtering 1×1×480×640 * 1@3×3',
    ...{ batch: 1, channels: 1, height: 480, width: 640, filters: 1, kernel: 3, padding: 1 },
  },
];

export const training = {
  name: 'training step, 28×28 net, batch 32',
  batch: 32,
  side: 28,
  classes: 10,
  learningRate: 0.01,
  momentum: 0.9,
  layers: [
    { type: 'conv2d', filters: 8, kernel: 3, padding: 1 },
    { type: 'relu' },
    { type: 'maxPool2d', size: 2 },
    { type: 'conv2d', filters: 16, kernel: 3, padding: 1 },
    { type: 'relu' },
    { type: 'maxPool2d', size: 2 },
    { type: 'flatten' },
    { type: 'linear', units: 10 },
  ] satisfies readonly Layer[],
} as const;
