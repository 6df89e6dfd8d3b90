import { effectiveKernel } from '#engine/index.ts';
import { choice, declare, integer, type Filled } from '../kit/parameters.ts';
import { kinds, STEP } from './kinds.ts';

/** How many channels and pixels are drawn of those that there are. */
export const DRAWN = { channels: 6, pixels: 9 };

const times =
  (factor: number, plus = 0) =>
  (value: number) =>
    String(factor * value + plus);

const parameters = {
  kind: choice('Kind', kinds, 'full'),
  table: choice(
    'Compare',
    {
      costs: 'What each costs',
      budget: 'One budget, spent',
      time: 'Time on this machine',
    },
    'costs',
  ),
  channels: integer('Channels', {
    default: 8,
    min: 2,
    max: 10,
    shown: times(STEP),
  }),
  side: integer('Input size', { default: 4, min: 1, max: 6, shown: times(7) }),
  kernelSize: integer('Kernel size', {
    default: 1,
    min: 1,
    max: 2,
    shown: times(2, 1),
  }),
  groups: integer('Groups', { default: 3, min: 2, max: 3 }),
  dilation: integer('Dilation', { default: 2, min: 2, max: 4 }),
  narrowing: integer('Narrowing', { default: 3, min: 2, max: 3 }),
};
export type CostLensValues = Filled<typeof parameters>;

const own = {
  groups: 'grouped',
  dilation: 'dilated',
  narrowing: 'bottleneck',
} as const;

export const sizesOf = (values: CostLensValues) => ({
  channels: values.channels * STEP,
  side: values.side * 7,
  kernel: 2 * values.kernelSize + 1,
  groups: values.groups,
  dilation: values.dilation,
  narrowing: values.narrowing,
});

export const declaration = declare({
  name: 'CostLens',
  summary:
    'Eight ways to convolve: which input each output reads, what they cost side by side, what one budget buys of each, and how long they take here.',
  lab: 'What cheaper convolutions cost',
  parameters,
  presets: {
    pointwise: { values: { kind: 'pointwise' } },
    grouped: { values: { kind: 'grouped' } },
    separable: { values: { kind: 'separable' } },
    bottleneck: { values: { kind: 'bottleneck' } },
    shuffle: { values: { kind: 'shuffle' } },
    budget: { values: { kind: 'separable', table: 'budget' } },
    time: { values: { kind: 'depthwise', table: 'time' } },
  },
  facts: {
    parameters: 'how many parameters the chosen kind has',
    macs: 'how many multiply-adds it takes',
    share: 'its multiply-adds as a part of a full convolution’s',
    activations: 'how many numbers its layers put out',
    sees: 'how many rows and columns one output sees',
    mixes: 'whether an output reads every channel',
    layers: 'how many of it one full convolution’s multiply-adds are enough for',
  },
  // One row of pixels is drawn, and the window has to lie on it.
  refuses: ({ kernelSize, dilation }) => {
    const span = effectiveKernel(2 * kernelSize + 1, dilation);
    return span > DRAWN.pixels
      ? `With dilation ${dilation} a kernel of ${2 * kernelSize + 1} spans ${span} pixels, and ${DRAWN.pixels} are drawn: a smaller dilation or kernel fits.`
      : null;
  },
  called: ({ kind }, name) => (name in own && own[name as keyof typeof own] !== kind ? null : undefined),
});
