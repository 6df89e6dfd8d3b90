import { printLayers } from '#course/layerText.ts';
import type { Layer, Network, Row, Shape } from '#engine/index.ts';
import { tensor } from '#engine/index.ts';
import type { Place, Trace } from '#trace/trace.ts';
import type { UnitLayer, UnitStep, UnitTrace } from '#trace/units.ts';
import { traceUnits } from '#trace/units.ts';
import { layerAt, pathsOf, type Path } from './design.ts';
import { titles } from './kinds.ts';
import type { Misfit } from './mends.ts';
import { nothingOwn, type Own } from './own.ts';
import { pageOf, type Page } from './pages.ts';
import type { PlaygroundValues } from './parameters.ts';
import { weighed, type Weight } from './weighing.ts';
import { input, worked, type Order, type Worked } from './working.ts';

/** A layer as a card shows it. */
export interface Card {
  /** from 1, those inside a block behind it */
  readonly number: number;
  readonly path: Path;
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
  /** the layer that does not fit */
  readonly stuck: Card | null;
  /** the layers that fit, with their numbers; null until they are worked out */
  readonly net: Network | null;
  readonly parameters: number;
  readonly macs: number;
  /** of all activations of one picture, in numbers */
  readonly activations: number;
  readonly weight: Weight;
  /** why weights that were opened are not in use */
  readonly unfit: string | null;
  readonly chosen: Card | null;
  readonly page: Page | null;
}

/** The last trace: what a look at another layer does not change is not made again. */
let last: { readonly of: Worked; readonly trace: UnitTrace } | null = null;
let latest: { readonly of: Order; readonly worked: Worked } | null = null;

function traceOf(of: Worked, { pixels }: Order): UnitTrace {
  if (last?.of !== of)
    last = {
      of,
      trace: traceUnits(of.net, tensor([1, ...input], pixels), of.passes),
    };
  return last.trace;
}

/** At once what is light; of what is heavy, what the worker has brought. */
function workedOut(weight: Weight, order: Order, { answered }: Own): Worked | null {
  if (weight === 'heavy') return answered && isSame(answered.order, order) ? answered.worked : null;
  if (weight !== 'light') return null;
  if (latest?.of !== order) latest = { of: order, worked: worked(order) };
  return latest.worked;
}

const isSame = (one: Order, other: Order): boolean =>
  printLayers(one.layers, true) === printLayers(other.layers, true) &&
  one.seed === other.seed &&
  one.pixels === other.pixels &&
  one.weights === other.weights;

export function run(values: PlaygroundValues, own: Own): PlaygroundRun {
  const { rows, misfit, parameters, macs, activations, weight, order } = weighed(values, own);
  const known = workedOut(weight, order, own);
  const trace = known && traceOf(known, order);
  const units = new Map(trace?.layers.map((layer) => [layer.depth, layer]));
  const paths = pathsOf(values.layers);
  const layers = paths.map((path) => layerAt(values.layers, path)!);
  const names = titles(layers);
  const cards = layers.map((layer, index): Card => ({
    ...{ number: index + 1, path: paths[index]!, title: names[index]!, layer },
    ...{ row: rows[index] ?? null, units: units.get(index) ?? null },
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
    ...{
      cards,
      input,
      misfit,
      parameters,
      macs,
      activations,
      weight,
      chosen,
      page,
      step,
      touching,
    },
    stuck: misfit && cards.find(({ path }) => path.join() === misfit.at.join())!,
    net: known?.net ?? null,
    unfit: known?.unfit ?? null,
    pixels: order.pixels,
    length: Math.max(1, trace?.length ?? 0),
  };
}

/** The unit in the middle of the first map of the layer that is looked at first. */
export function opening(values: PlaygroundValues): number {
  const units = run(values, nothingOwn).chosen?.units;
  return units ? units.start + middleOf(units) : 0;
}

/** The unit in the middle of a layer's first map. */
export const middleOf = ({ rows, columns }: Pick<UnitLayer, 'rows' | 'columns'>): number =>
  Math.floor(rows / 2) * columns + Math.floor(columns / 2);

/** The unit that is told of: the step's, if it is one of the layer that is looked at, or else the one in its middle. */
export function unitOf({ chosen, step }: PlaygroundRun, at: UnitStep | null): UnitStep | null {
  if (!chosen?.units) return null;
  const { start, output } = chosen.units;
  return at && at.index >= start && at.index < start + output.data.length
    ? at
    : step(start + middleOf(chosen.units));
}
