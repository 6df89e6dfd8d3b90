import { describe, totals, volume, type Row, type Shape } from '#engine/index.ts';
import type { Stage } from '#trace/wiring.ts';

/** What the ways of convolving are told. */
export interface Sizes {
  readonly channels: number;
  readonly side: number;
  readonly kernel: number;
  readonly groups: number;
  readonly dilation: number;
  readonly narrowing: number;
}

/** The pictures that are drawn have one row of pixels, and everything in them goes along it. */
type Square = (side: number) => number | readonly [number, number];
const inFull: Square = (side) => side;
const inARow: Square = (side) => [1, side];

interface Kind {
  readonly label: string;
  stages(sizes: Sizes, square: Square): readonly Stage[];
}

const conv = (filters: number, kernel: number | readonly [number, number], more: object = {}): Stage => ({
  ...{ type: 'conv2d', filters, kernel, padding: 'same', bias: false },
  ...more,
});

export const kinds = {
  full: {
    label: 'Full',
    stages: ({ channels, kernel }, square) => [conv(channels, square(kernel))],
  },
  pointwise: {
    label: '1 × 1',
    stages: ({ channels }, square) => [conv(channels, square(1))],
  },
  grouped: {
    label: 'Grouped',
    stages: ({ channels, kernel, groups }, square) => [conv(channels, square(kernel), { groups })],
  },
  depthwise: {
    label: 'Depthwise',
    stages: ({ channels, kernel }, square) => [conv(channels, square(kernel), { groups: channels })],
  },
  separable: {
    label: 'Depthwise separable',
    stages: ({ channels, kernel }, square) => [
      conv(channels, square(kernel), { groups: channels }),
      conv(channels, square(1)),
    ],
  },
  dilated: {
    label: 'Dilated',
    stages: ({ channels, kernel, dilation }, square) => [conv(channels, square(kernel), { dilation })],
  },
  bottleneck: {
    label: 'Bottleneck',
    stages: ({ channels, kernel, narrowing }, square) => [
      conv(channels / narrowing, square(1)),
      conv(channels / narrowing, square(kernel)),
      conv(channels, square(1)),
    ],
  },
  shuffle: {
    label: 'Pixel shuffle',
    stages: ({ channels, kernel }, square) => [
      conv(channels, square(kernel)),
      { type: 'pixelShuffle', factor: square(2) },
    ],
  },
} as const satisfies Record<string, Kind>;
export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

/** A block as it is computed and counted; and as it is drawn, in a picture of one row. */
export const stagesOf = (kind: KindName, sizes: Sizes): readonly Stage[] => kinds[kind].stages(sizes, inFull);
export const drawnStages = (kind: KindName, sizes: Sizes): readonly Stage[] =>
  kinds[kind].stages(sizes, inARow);

export interface Cost {
  readonly kind: KindName;
  readonly parameters: number;
  readonly macs: number;
  /** the numbers that all its layers put out */
  readonly activations: number;
  /** multiply-adds for each number that is read or written, weights included, if each is so once a layer */
  readonly macsPerMove: number;
  /** how many rows and columns of the input one output sees */
  readonly sees: number;
}

export const inputOf = ({ channels, side }: Sizes): Shape => [channels, side, side];

export function costOf(kind: KindName, sizes: Sizes): Cost {
  const rows = rowsOf(stagesOf(kind, sizes), inputOf(sizes));
  const { parameters, macs } = totals(rows);
  const activations = rows.reduce((sum, { output }) => sum + volume(output), 0);
  const read = rows.reduce((sum, { input }) => sum + volume(input), 0);
  return {
    ...{ kind, parameters, macs, activations },
    macsPerMove: macs / (read + activations + parameters),
    sees: rows.at(-1)!.field.height.size,
  };
}

/** To shuffle numbers takes no multiplication, and makes none that was not there. */
const rowsOf = (stages: readonly Stage[], input: Shape): Row[] =>
  describe(
    stages.flatMap((stage) => (stage.type === 'conv2d' ? [stage] : [])),
    input,
  );

/** What the multiply-adds of one full convolution buy of a kind. */
export interface Budget {
  readonly kind: KindName;
  /** so many of it, one after the other, and what the last one sees */
  readonly layers: number;
  readonly sees: number;
  /** or a single one with so many channels */
  readonly channels: number;
}

export function budgetOf(kind: KindName, sizes: Sizes): Budget {
  const most = costOf('full', sizes).macs;
  const layers = Math.floor(most / costOf(kind, sizes).macs);
  const block = rowsOf(stagesOf(kind, sizes), inputOf(sizes)).map(({ layer }) => layer);
  const stack = Array.from({ length: layers }, () => block).flat();
  return {
    ...{ kind, layers, channels: widest(kind, sizes, most) },
    sees: describe(stack, inputOf(sizes)).at(-1)!.field.height.size,
  };
}

/** Channels come by this many, so that they can be parted as any kind needs it. */
export const STEP = 12;

/** The most channels that a budget is enough for; the more there are, the more they cost. */
function widest(kind: KindName, sizes: Sizes, most: number): number {
  const fits = (steps: number) => costOf(kind, { ...sizes, channels: steps * STEP }).macs <= most;
  let [enough, tooMany] = [sizes.channels / STEP, 2 * (sizes.channels / STEP)];
  while (fits(tooMany)) [enough, tooMany] = [tooMany, 2 * tooMany];
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1;
    if (fits(middle)) enough = middle;
    else tooMany = middle;
  }
  return enough * STEP;
}
