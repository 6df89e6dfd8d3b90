import type { ConvParams, FieldLayer, Layer, ReceptiveField, Tensor } from '#engine/index.ts';
import { describe, layerWindow, receptiveField, tensor } from '#engine/index.ts';
import type { Place, Trace } from './trace.ts';
import { everyWay, waysThrough } from './ways.ts';
import { located } from './windows.ts';

/** The input, or a map after it, along one axis. */
export interface Level {
  /** The layer that made it, and its place in the list; null for the input. Layers that work cell by cell make none. */
  readonly layer: Layer | null;
  readonly depth: number;
  readonly window: Required<FieldLayer>;
  readonly field: ReceptiveField;
  readonly cells: number;
  /** the number of its first cell among all steps */
  readonly start: number;
}

/** A cell of a level: in how many ways each cell before it leads to it, and it to each cell behind it. */
export interface StackStep {
  readonly index: number;
  readonly level: number;
  readonly cell: number;
  /** For each level up to its own, for each cell: along how many paths it is read. */
  readonly reads: readonly (readonly number[])[];
  /** For each level from its own on: along how many paths it is read from there. */
  readonly read: readonly (readonly number[])[];
}

export interface StackTrace extends Trace<StackStep> {
  readonly levels: readonly Level[];
  /** How many cells of the input a step sees, and from which to which they reach. */
  seen(step: StackStep): { readonly first: number; readonly last: number; readonly count: number };
}

const none: Required<FieldLayer> = { kernel: 1, stride: 1, padding: 0, dilation: 1 };

/** The kinds of layers whose windows can be followed cell by cell. */
export const isWindow = ({ type }: Layer): boolean => ['conv2d', 'maxPool2d', 'avgPool2d'].includes(type);

/**
 * A stack of windows over one axis of a square image, seen from any of its cells. A pooling is a window too, since any of
 * its cells may be the one that counts.
 */
export function traceStack(layers: readonly Layer[], side: number): StackTrace {
  const rows = describe(layers, [1, side, side]);
  const levels: Level[] = [
    { layer: null, depth: -1, window: none, field: receptiveField([]), cells: side, start: 0 },
  ];
  rows.forEach(({ layer, field, output }, depth) => {
    if (!isWindow(layer)) return;
    const { cells, start } = levels.at(-1)!;
    levels.push({
      ...{ layer, depth, window: layerWindow(layer, 1, [cells, cells]), field: field.width },
      ...{ cells: output[2]!, start: start + cells },
    });
  });

  const passages = levels
    .slice(1)
    .map(({ window }, n) => everyWay(along(levels[n]!.cells), 1, [1, window.kernel], params(window)));

  function step(index: number): StackStep {
    const length = levels.at(-1)!.start + levels.at(-1)!.cells;
    located(index, [1, 1, length]);
    const level = levels.findLastIndex(({ start }) => start <= index);
    const cell = index - levels[level]!.start;
    const alone = along(levels[level]!.cells);
    alone.data[cell] = 1;
    const ways = waysThrough(passages, level, alone).map(numbers);
    return { index, level, cell, reads: ways.slice(0, level + 1), read: ways.slice(level) };
  }

  const last = levels.at(-1)!;
  return {
    levels,
    length: last.start + last.cells,
    step,
    touching({ grid, plane, column }: Place) {
      const level = levels[plane ?? -1];
      return grid === 'output' && level && column >= 0 && column < level.cells ? [level.start + column] : [];
    },
    seen({ reads }) {
      const [ways] = reads as [readonly number[]];
      const seen = ways.flatMap((count, cell) => (count > 0 ? [cell] : []));
      return { first: seen[0] ?? 0, last: seen.at(-1) ?? -1, count: seen.length };
    },
  };
}

const along = (cells: number): Tensor => tensor([1, 1, 1, cells]);
const numbers = ({ data }: Tensor): number[] => Array.from(data);

/** Along the width alone. */
const params = ({ stride, padding, dilation }: Required<FieldLayer>): ConvParams => ({
  stride: [1, stride],
  padding: [0, padding],
  dilation: [1, dilation],
});
