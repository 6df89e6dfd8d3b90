/** What the layers of one place in a network cost, side by side, for the page of formulas. */
import { describe, totals, volume, type Layer, type Row } from '#engine/index.ts';

export interface Cost {
  readonly name: string;
  readonly parameters: string;
  readonly macs: string;
  readonly layers: readonly Layer[];
}

/** The place: as many channels in as out, and four groups where there are groups. */
export const place = { channels: 64, side: 56, kernel: 3, groups: 4, units: 10 } as const;

const conv = (more: object = {}): Layer => ({
  type: 'conv2d',
  filters: place.channels,
  kernel: place.kernel,
  padding: 1,
  bias: false,
  ...more,
});

/** Without biases, so that a formula is a single product. */
export const costs: readonly Cost[] = [
  { name: 'Convolution', parameters: 'K·K·C·F', macs: 'O·O·K·K·C·F', layers: [conv()] },
  {
    name: 'Convolution in G groups',
    parameters: 'K·K·C·F/G',
    macs: 'O·O·K·K·C·F/G',
    layers: [conv({ groups: place.groups })],
  },
  {
    name: 'Depthwise convolution',
    parameters: 'K·K·C',
    macs: 'O·O·K·K·C',
    layers: [conv({ groups: place.channels })],
  },
  { name: '1×1 convolution', parameters: 'C·F', macs: 'O·O·C·F', layers: [conv({ kernel: 1, padding: 0 })] },
  {
    name: 'Depthwise, then 1×1',
    parameters: 'K·K·C + C·F',
    macs: 'O·O·(K·K·C + C·F)',
    layers: [conv({ groups: place.channels }), conv({ kernel: 1, padding: 0 })],
  },
  {
    name: 'Transposed convolution',
    parameters: 'K·K·C·F',
    macs: 'W·W·K·K·C·F',
    layers: [
      { type: 'convTranspose2d', filters: place.channels, kernel: place.kernel, padding: 1, bias: false },
    ],
  },
  { name: 'Batch normalisation', parameters: '2·C', macs: '–', layers: [{ type: 'batchNorm2d' }] },
  { name: 'ReLU', parameters: '0', macs: '–', layers: [{ type: 'relu' }] },
  {
    name: 'Pooling, 2×2, stride 2',
    parameters: '0',
    macs: '–',
    layers: [{ type: 'maxPool2d', size: 2 }],
  },
  {
    name: 'Dense, on the maps written out',
    parameters: 'M·N',
    macs: 'M·N',
    layers: [{ type: 'flatten' }, { type: 'linear', units: place.units, bias: false }],
  },
];

export function counted({ layers }: Cost): { parameters: number; macs: number; activations: number } {
  const rows: Row[] = describe(layers, [place.channels, place.side, place.side]);
  const activations = volume(rows.at(-1)!.output);
  return { ...totals(rows), activations };
}
