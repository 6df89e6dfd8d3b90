import type { Layer, Network, Pass, Tensor } from '#engine/index.ts';
import { forward } from '#engine/index.ts';
import { traceConv2d } from './conv2d.ts';
import { traceLinear } from './linear.ts';
import { traceAvgPool2d, traceMaxPool2d, type PoolStep } from './pool2d.ts';
import { patchSeen, type Patch } from './seen.ts';
import type { Place, Trace } from './trace.ts';
import { located } from './windows.ts';

/** One product of a unit's sum. Its place is one in the map that it reads. */
export interface Product {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
  readonly padded: boolean;
}

/** What a unit gets from one map of the layer before. */
export interface Share {
  readonly map: number;
  readonly products: readonly Product[];
  readonly sum: number;
}

/** How a unit came by its value: by a sum of products, from a window, or from one cell. */
export type Made =
  | { readonly by: 'sum'; readonly shares: readonly Share[]; readonly bias: number; readonly sum: number }
  | { readonly by: 'window'; readonly step: PoolStep }
  | { readonly by: 'cell'; readonly before: number };

export interface UnitStep {
  readonly index: number;
  /** which of the run's layers */
  readonly layer: number;
  readonly map: number;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** what of the network's input it depends on */
  readonly seen: Patch;
  readonly made: Made;
}

/** A layer as maps of units. */
export interface UnitLayer {
  readonly layer: Layer;
  readonly pass: Pass;
  /** which of the network's layers */
  readonly depth: number;
  readonly output: Tensor;
  readonly maps: number;
  readonly rows: number;
  readonly columns: number;
  /** the number of its first unit among all steps, and of its first map among all planes */
  readonly start: number;
  readonly plane: number;
}

export interface UnitTrace extends Trace<UnitStep> {
  readonly input: Tensor;
  readonly passes: readonly Pass[];
  readonly layers: readonly UnitLayer[];
  /** A plane of the output is one map of one layer, counted through all of them. */
  touching(place: Place): readonly number[];
}

/**
 * Every unit of a network on one image [1, …]: a step a unit, layer by layer, map by map, row by row. Numbers that are
 * flattened are still those of the maps before, and make no layer of their own.
 */
export function traceUnits(net: Network, input: Tensor): UnitTrace {
  if (input.shape[0] !== 1)
    throw new RangeError(`input must be one image, [1, …], not ${input.shape[0]} images`);
  const passes = forward(net, input);
  const layers: UnitLayer[] = [];
  let [length, planes] = [0, 0];
  passes.forEach((pass, depth) => {
    const { unit, output } = pass;
    if (unit.layer.type === 'flatten') return;
    const [, maps = 1, rows = 1, columns = 1] = output.shape;
    layers.push({
      ...{ layer: unit.layer, pass, depth, output, maps, rows, columns, start: length, plane: planes },
    });
    length += output.data.length;
    planes += maps;
  });
  const tellers = layers.map(({ pass, depth }) => once(() => teller(passes, pass, depth)));

  function step(index: number): UnitStep {
    located(index, [1, 1, length]);
    const layer = layers.findLastIndex(({ start }) => start <= index);
    const { start, maps, rows, columns, depth, output } = layers[layer]!;
    const local = index - start;
    const [map, row, column] = located(local, [maps, rows, columns]);
    return {
      ...{ index, layer, map, row, column, value: output.data[local]! },
      seen: patchSeen(passes, depth, { row, column }),
      made: tellers[layer]!()(local),
    };
  }

  function touching({ grid, plane, row, column }: Place): readonly number[] {
    const found = layers.findLast((layer) => plane !== undefined && layer.plane <= plane);
    if (grid !== 'output' || !found) return [];
    const { start, maps, rows, columns } = found;
    const map = plane! - found.plane;
    if (map >= maps || row < 0 || row >= rows || column < 0 || column >= columns) return [];
    return [start + (map * rows + row) * columns + column];
  }

  return { input, passes, layers, length, step, touching };
}

/** A trace of a layer is made when it is first asked for, and then kept. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** How the units of one layer came by their values. */
function teller(passes: readonly Pass[], { unit, input }: Pass, depth: number): (index: number) => Made {
  const { layer, weight, bias } = unit;
  switch (layer.type) {
    case 'conv2d': {
      const trace = traceConv2d(input, weight!, bias, layer);
      return (index) => {
        const { taps, ...step } = trace.step(index);
        const maps = new Map<number, Product[]>();
        for (const { channel, ...product } of taps)
          maps.set(channel, [...(maps.get(channel) ?? []), product]);
        return summed([...maps], step);
      };
    }
    case 'linear': {
      const trace = traceLinear(input, weight!, bias);
      const flat = passes[depth - 1]?.unit.layer.type === 'flatten' ? passes[depth - 1]!.input : input;
      const [, maps = 1, rows = 1, columns = 1] =
        flat.shape.length > 2 ? flat.shape : [1, 1, 1, input.data.length];
      return (index) => {
        const { wires, ...step } = trace.step(index);
        const products = wires.map(({ from, ...wire }): Product => {
          const [, row, column] = located(from, [maps, rows, columns]);
          return { row, column, ...wire, padded: false };
        });
        const cells = rows * columns;
        const shares = Array.from({ length: maps }, (_, map): [number, Product[]] => [
          map,
          products.slice(map * cells, (map + 1) * cells),
        ]);
        return summed(shares, step);
      };
    }
    case 'maxPool2d': {
      const trace = traceMaxPool2d(input, layer);
      return (index) => ({ by: 'window', step: trace.step(index) });
    }
    case 'avgPool2d': {
      const trace = traceAvgPool2d(input, layer);
      return (index) => ({ by: 'window', step: trace.step(index) });
    }
    default:
      return (index) => ({ by: 'cell', before: input.data[index]! });
  }
}

const summed = (
  maps: readonly (readonly [map: number, products: readonly Product[]])[],
  { bias, sum }: { readonly bias: number; readonly sum: number },
): Made => ({
  by: 'sum',
  shares: maps.map(([map, products]) => ({
    ...{ map, products },
    sum: products.reduce((total, { product }) => total + product, 0),
  })),
  ...{ bias, sum },
});
