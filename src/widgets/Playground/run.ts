import type { Layer, Network, Row, Shape } from '#engine/index.ts';
import { describe, initialize, tensor, totals, withState } from '#engine/index.ts';
import { kernelMatrix, kernels, type KernelName } from '#samples/kernels.ts';
import type { Place, Trace } from '#trace/trace.ts';
import type { UnitLayer, UnitStep, UnitTrace } from '#trace/units.ts';
import { traceUnits } from '#trace/units.ts';
import { isByHand } from './design.ts';
import { titles } from './kinds.ts';
import { misfitOf, type Misfit } from './mends.ts';
import type { PlaygroundValues } from './parameters.ts';
import { inked, SIDE } from './picture.ts';
import type { Own } from './own.ts';
import { pageOf, type Page } from './pages.ts';

/** Designs that take more products than this are described, and not computed while one edits. */
export const MOST_MACS = 40_000_000;

/** A layer as a card shows it. */
export interface Card {
  readonly index: number;
  readonly title: string;
  readonly layer: Layer;
  /** null from the first layer on that does not fit */
  readonly row: Row | null;
  /** its units; null where they are not worked out, and for flatten, which has none of its own */
  readonly units: UnitLayer | null;
}

export interface PlaygroundRun extends Trace<UnitStep | null> {
  readonly cards: readonly Card[];
  readonly input: Shape;
  readonly pixels: Float64Array;
  readonly misfit: Misfit | null;
  /** the layers that fit, with their numbers */
  readonly net: Network;
  readonly parameters: number;
  readonly macs: number;
  /** set where a design is too large to be worked out */
  readonly heavy: boolean;
  /** why weights that were opened are not in use */
  readonly unfit: string | null;
  readonly chosen: Card | null;
  readonly page: Page | null;
}

interface Computed extends Pick<PlaygroundRun, 'net' | 'misfit' | 'heavy' | 'unfit' | 'parameters' | 'macs'> {
  readonly rows: readonly Row[];
  readonly trace: UnitTrace | null;
}

const input: Shape = [1, SIDE, SIDE];

let last: {
  readonly of: string;
  readonly weights: unknown;
  readonly image: unknown;
  readonly made: Computed;
} | null = null;

/** What a look at another layer does not change is not computed again. */
function computed(values: PlaygroundValues, own: Own): Computed {
  const of = JSON.stringify([values.layers, values.seed, values.byHand]);
  const image = own.pixels ?? values.image;
  if (last?.of === of && last.weights === own.weights && last.image === image) return last.made;
  const made = compute(values, own);
  last = { of, weights: own.weights, image, made };
  return made;
}

function compute({ layers, seed, byHand, image }: PlaygroundValues, own: Own): Computed {
  const misfit = misfitOf(layers, input);
  const fitting = misfit ? layers.slice(0, misfit.at) : layers;
  const rows = describe(fitting, input);
  const { parameters, macs } = totals(rows);
  const heavy = macs + parameters > MOST_MACS;
  const shown = { rows, misfit, heavy, parameters, macs };
  if (heavy) return { ...shown, net: { layers: [], inputShape: input, units: [] }, unfit: null, trace: null };
  const seeded = withHand(initialize(fitting, input, seed), byHand);
  const { net, unfit } = own.weights ? opened(seeded, own.weights) : { net: seeded, unfit: null };
  const pixels = own.pixels ?? inked(image);
  return { ...shown, net, unfit, trace: traceUnits(net, tensor([1, ...input], pixels)) };
}

function opened(net: Network, weights: NonNullable<Own['weights']>): Pick<Computed, 'net' | 'unfit'> {
  try {
    return { net: withState(net, weights.tensors), unfit: null };
  } catch (error) {
    return { net, unfit: (error as Error).message };
  }
}

const named = Object.keys(kernels) as KernelName[];

/** The kernels of a convolution, one named one after the other, shared out among the channels that it reads. */
function withHand(net: Network, byHand: number): Network {
  net.units.forEach(({ layer, weight }, index) => {
    if (!isByHand(byHand, index) || layer.type !== 'conv2d') return;
    const [filters, channels, height, width] = weight!.shape as [number, number, number, number];
    weight!.data.fill(0);
    for (let f = 0; f < filters; f++) {
      const rows = kernelMatrix(named[f % named.length]!);
      for (let c = 0; c < channels; c++)
        rows.forEach((row, y) =>
          row.forEach((value, x) => {
            // In the middle of a larger kernel; of a smaller one, what has room.
            const [i, j] = [y + Math.floor((height - 3) / 2), x + Math.floor((width - 3) / 2)];
            if (i < 0 || j < 0 || i >= height || j >= width) return;
            weight!.data[((f * channels + c) * height + i) * width + j] = value / channels;
          }),
        );
    }
  });
  return net;
}

export function run(values: PlaygroundValues, own: Own): PlaygroundRun {
  const { rows, trace, ...made } = computed(values, own);
  const names = titles(values.layers);
  const cards = values.layers.map((layer, index): Card => ({
    ...{ index, title: names[index]!, layer, row: rows[index] ?? null },
    units: trace?.layers.find(({ depth }) => depth === index) ?? null,
  }));
  const chosen = cards[values.chosen - 1] ?? null;
  const page = chosen?.units ? pageOf(chosen.units, values.page) : null;
  const step = (index: number): UnitStep | null => (trace && index < trace.length ? trace.step(index) : null);
  /** A place on the sheet of maps that is shown. */
  const touching = ({ grid, row, column }: Place): readonly number[] => {
    const unit = grid === 'output' ? page?.unitAt(row, column) : null;
    return unit === null || unit === undefined ? [] : [chosen!.units!.start + unit];
  };
  return {
    ...{ ...made, cards, input, chosen, page, step, touching },
    pixels: own.pixels ?? inked(values.image),
    length: Math.max(1, trace?.length ?? 0),
  };
}

/** The unit in the middle of the first map of the layer that is looked at first. */
export function opening(values: PlaygroundValues): number {
  const units = run(values, { weights: null, pixels: null }).chosen?.units;
  return units ? units.start + Math.floor(units.rows / 2) * units.columns + Math.floor(units.columns / 2) : 0;
}
