/** Layers in words, for people who look at a network. */
import type { Layer } from '#engine/index.ts';

const sides = (size: number | readonly [number, number]) =>
  typeof size === 'number' ? `${size} × ${size}` : size.join(' × ');

/** A filter for each channel. One filter on one channel is no more than a convolution. */
const isDepthwise = ({ filters, groups = 1 }: Extract<Layer, { type: 'conv2d' }>) =>
  groups > 1 && groups === filters;

const count = (number: number) => number.toLocaleString('en-US');

/** The least that tells what a layer is. */
export function kindOf(layer: Layer): string {
  switch (layer.type) {
    case 'conv2d':
      return 'conv';
    case 'convTranspose2d':
      return 'transposed';
    case 'maxPool2d':
    case 'avgPool2d':
      return 'pool';
    case 'globalAvgPool':
      return 'average';
    case 'pad2d':
      return 'pad';
    case 'linear':
      return 'dense';
    case 'concat':
      return 'branches';
    default:
      return short[layer.type] ?? layer.type;
  }
}

const short: Partial<Record<Layer['type'], string>> = {
  relu: 'ReLU',
  relu6: 'ReLU6',
  gelu: 'GELU',
  batchNorm2d: 'norm',
  layerNorm2d: 'norm',
};

/** "Convolution 3 × 3, 64 filters, stride 2" at the head of a block, "ReLU" behind it. */
export function inWords(layer: Layer): string {
  switch (layer.type) {
    case 'conv2d': {
      const { filters, kernel, stride = 1 } = layer;
      const what = isDepthwise(layer) ? 'Depthwise convolution' : 'Convolution';
      return `${what} ${sides(kernel)}, ${count(filters)} ${filters === 1 ? 'filter' : 'filters'}${stride === 1 ? '' : `, stride ${stride}`}`;
    }
    case 'convTranspose2d':
      return `Transposed convolution ${sides(layer.kernel)}, ${count(layer.filters)} filters`;
    case 'maxPool2d':
    case 'avgPool2d': {
      const { size, stride = size } = layer;
      const what = layer.type === 'maxPool2d' ? 'Max pool' : 'Average pool';
      return `${what} ${sides(size)}, stride ${stride}`;
    }
    case 'globalAvgPool':
      return 'Global average pool';
    case 'flatten':
      return 'Flatten';
    case 'linear':
      return `Dense, ${count(layer.units)} units`;
    case 'residual':
      return layer.name ?? 'Residual block';
    case 'concat':
      return layer.name ?? 'Branches side by side';
    case 'batchNorm2d':
      return 'batch norm';
    case 'layerNorm2d':
      return 'layer norm';
    default:
      return kindOf(layer);
  }
}

/** "1 × 1 to 64, 3 × 3 to 64, 1 × 1 to 256": what a block convolves and pools; what follows each of those is left out. */
export const chainInWords = (layers: readonly Layer[]): string =>
  layers
    .flatMap((layer) => {
      if (layer.type === 'maxPool2d' || layer.type === 'avgPool2d') return [`pool ${sides(layer.size)}`];
      if (layer.type !== 'conv2d') return [];
      const { filters, kernel, stride = 1 } = layer;
      const apart = isDepthwise(layer) ? ' depthwise' : ` to ${filters}`;
      return [`${sides(kernel)}${apart}${stride === 1 ? '' : ` at stride ${stride}`}`];
    })
    .join(', ');

const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  conv: ['convolution', 'convolutions'],
  pool: ['pool', 'pools'],
  residual: ['residual block', 'residual blocks'],
  branches: ['block of branches', 'blocks of branches'],
};

/** "1 pool and 3 residual blocks" */
export function manyInWords(kinds: readonly string[]): string {
  const counts = [...Map.groupBy(kinds, (kind) => kind)].map(([kind, { length }]) => {
    const [one, many] = nouns[kind] ?? [kind, kind];
    return `${length} ${length === 1 ? one : many}`;
  });
  return new Intl.ListFormat('en').format(counts);
}

/** "28 × 28"; nothing for a list of numbers. */
export const sizeInWords = (shape: readonly number[]): string => shape.slice(1).join(' × ');
