import type { Layer, LayerType } from '#engine/index.ts';

/** A number that a layer may be set to. */
export interface Setting {
  readonly field: string;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  /** where nothing is said; a pool's stride is its window's side */
  readonly usual: number;
}

interface Kind {
  /** "Convolution", as a card has it */
  readonly name: string;
  /** as one adds it */
  readonly fresh: Layer;
  readonly settings: readonly Setting[];
}

const setting = (field: string, label: string, least: number, most: number, usual = least): Setting => ({
  ...{ field, label, least, most, usual },
});

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

/** What a layer is set to: one number, where it has two of them the first. */
export function settingOf(layer: Layer, { field, usual }: Setting): number {
  if (layer.type === 'residual') return widthOf(layer.body);
  const fields = layer as unknown as Readonly<Record<string, unknown>>;
  const value = fields[field];
  if (field === 'stride' && value === undefined && 'size' in layer) return first(layer.size);
  if (value === 'same' && layer.type === 'conv2d') {
    return Math.floor((first(layer.dilation ?? 1) * (first(layer.kernel) - 1)) / 2);
  }
  return typeof value === 'number' || Array.isArray(value)
    ? first(value as number | readonly number[])
    : usual;
}

/** The layer with another number. What it would have anyway is left unsaid. */
export function withSetting(layer: Layer, { field, usual }: Setting, value: number): Layer {
  if (layer.type === 'residual') {
    const wide = (one: Layer): Layer => (one.type === 'conv2d' ? { ...one, filters: value } : one);
    const { shortcut } = layer;
    return { ...layer, body: layer.body.map(wide), ...(shortcut ? { shortcut: shortcut.map(wide) } : {}) };
  }
  const { [field]: _, ...rest } = layer as unknown as Record<string, unknown>;
  // A pool's stride is its window's side unless it is said.
  const silent = field === 'stride' && 'size' in layer ? value === layer.size : value === usual;
  const unsaid = silent && !needed.includes(field);
  return { ...rest, ...(unsaid ? {} : { [field]: value }) } as unknown as Layer;
}

const needed = ['filters', 'kernel', 'size', 'units'];

const first = (size: number | readonly number[]): number => (typeof size === 'number' ? size : size[0]!);

/** How many filters the last convolution of a block has. */
function widthOf(layers: readonly Layer[]): number {
  const last = layers.findLast(({ type }) => type === 'conv2d');
  return last?.type === 'conv2d' ? last.filters : 1;
}
