import type { Layer, Network, Pass, Tensor } from '#engine/index.ts';
import { forward } from '#engine/index.ts';
import { madeBy, type Made } from './made.ts';
import { patchSeen, type Patch } from './seen.ts';
import type { Place, Trace } from './trace.ts';
import { located } from './windows.ts';

export type { End, Made, Product, Share } from './made.ts';

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
  /** the passes that lead to it, itself the last */
  readonly way: readonly Pass[];
  /** which of the network's layers, from 0; those inside a block are counted behind it */
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
 * Every unit of a network on one image [1, …]: a step a unit, layer by layer, map by map, row by row; the layers inside
 * a block come behind it. Numbers that are flattened are still those of the maps before, and make no layer of their own.
 * Whoever has run the network already hands its passes in.
 */
export function traceUnits(
  net: Network,
  input: Tensor,
  passes: readonly Pass[] = forward(net, input),
): UnitTrace {
  if (input.shape[0] !== 1)
    throw new RangeError(`input must be one image, [1, …], not ${input.shape[0]} images`);
  const layers: UnitLayer[] = [];
  let [length, planes, depth] = [0, 0, 0];
  function add(pass: Pass, before: readonly Pass[]): void {
    const { unit, output, branches } = pass;
    const way = [...before, pass];
    const [, maps = 1, rows = 1, columns = 1] = output.shape;
    if (unit.layer.type !== 'flatten') {
      layers.push({
        ...{ layer: unit.layer, pass, way, depth, output },
        ...{ maps, rows, columns, start: length, plane: planes },
      });
      length += output.data.length;
      planes += maps;
    }
    depth += 1;
    for (const branch of branches)
      branch.forEach((inner, index) => add(inner, [...before, ...branch.slice(0, index)]));
  }
  passes.forEach((pass, index) => add(pass, passes.slice(0, index)));
  const tellers = layers.map(({ way }) => once(() => madeBy(way)));

  function step(index: number): UnitStep {
    located(index, [1, 1, length]);
    const layer = layers.findLastIndex(({ start }) => start <= index);
    const { start, maps, rows, columns, way, output } = layers[layer]!;
    const local = index - start;
    const [map, row, column] = located(local, [maps, rows, columns]);
    return {
      ...{ index, layer, map, row, column, value: output.data[local]! },
      seen: patchSeen(way, way.length - 1, { row, column }),
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
