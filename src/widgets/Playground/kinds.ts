import type { Layer, LayerType } from '#engine/index.ts';
import { setting, type Setting } from '../kit/layerSettings.ts';

interface Kind {
  /** "Convolution", as a card has it */
  readonly name: string;
  /** as one adds it */
  readonly fresh: Layer;
  readonly settings: readonly Setting[];
}

const kernel = setting('kernel', 'Kernel size', 1, 11);
const stride = setting('stride', 'Stride', 1, 4);
const padding = setting('padding', 'Padding', 0, 6);
const dilation = setting('dilation', 'Dilation', 1, 4);
const groups = setting('groups', 'Groups', 1, 64);
const filters = setting('filters', 'Filters', 1, 64);
const margins = ['Top', 'Right', 'Bottom', 'Left'].map((label) => setting(label.toLowerCase(), label, 0, 6));
const size = setting('size', 'Window', 1, 14);

const plain = (
  name: string,
  type: 'relu' | 'flatten' | 'softmax' | 'globalAvgPool' | 'relu6' | 'sigmoid' | 'tanh' | 'gelu',
): Kind => ({
  ...{ name, fresh: { type }, settings: [] },
});

/** The layers that there are cards for, as they are offered. */
export const kinds: Readonly<Record<LayerType, Kind>> = {
  conv2d: {
    name: 'Convolution',
    fresh: { type: 'conv2d', filters: 8, kernel: 3, padding: 1 },
    settings: [filters, kernel, stride, padding, dilation, groups],
  },
  relu: plain('ReLU', 'relu'),
  maxPool2d: {
    name: 'Max pool',
    fresh: { type: 'maxPool2d', size: 2 },
    settings: [size, stride, setting('padding', 'Padding', 0, 4)],
  },
  avgPool2d: {
    name: 'Average pool',
    fresh: { type: 'avgPool2d', size: 2 },
    settings: [size, stride, setting('padding', 'Padding', 0, 4)],
  },
  globalAvgPool: plain('Global average', 'globalAvgPool'),
  flatten: plain('Flatten', 'flatten'),
  linear: {
    name: 'Dense',
    fresh: { type: 'linear', units: 10 },
    settings: [setting('units', 'Units', 1, 256)],
  },
  softmax: plain('Softmax', 'softmax'),
  batchNorm2d: { name: 'Batch norm', fresh: { type: 'batchNorm2d' }, settings: [] },
  layerNorm2d: { name: 'Layer norm', fresh: { type: 'layerNorm2d' }, settings: [] },
  residual: {
    name: 'Residual block',
    fresh: {
      type: 'residual',
      body: [
        { type: 'conv2d', filters: 8, kernel: 3, padding: 1 },
        { type: 'relu' },
        { type: 'conv2d', filters: 8, kernel: 3, padding: 1 },
      ],
    },
    settings: [filters],
  },
  concat: {
    name: 'Branches',
    fresh: {
      type: 'concat',
      branches: [
        [{ type: 'conv2d', filters: 4, kernel: 1 }],
        [{ type: 'conv2d', filters: 4, kernel: 3, padding: 1 }],
      ],
    },
    settings: [],
  },
  tanh: plain('Tanh', 'tanh'),
  sigmoid: plain('Sigmoid', 'sigmoid'),
  gelu: plain('GELU', 'gelu'),
  relu6: plain('ReLU6', 'relu6'),
  pad2d: {
    name: 'Zero padding',
    fresh: { type: 'pad2d', top: 1, right: 1, bottom: 1, left: 1 },
    settings: margins,
  },
  convTranspose2d: {
    name: 'Transposed',
    fresh: { type: 'convTranspose2d', filters: 8, kernel: 2, stride: 2 },
    settings: [filters, kernel, stride, padding],
  },
  scale: { name: 'Scale', fresh: { type: 'scale' }, settings: [] },
};

/** "Convolution 2": where a network has several of a kind, they are counted. */
export function titles(layers: readonly Layer[]): string[] {
  const total = Map.groupBy(layers, ({ type }) => type);
  const counts = new Map<LayerType, number>();
  return layers.map(({ type }) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return total.get(type)!.length > 1 ? `${kinds[type].name} ${count}` : kinds[type].name;
  });
}
