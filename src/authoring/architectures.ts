/** The famous networks of `content/`, read, checked, and worked out by the engine. */
import { describe, readLayers, totals, type Layer, type Row } from '#engine/index.ts';
import type { Architecture, Flow } from '#course/architecture.ts';
import { smallNetwork } from '#widgets/ShapeFlow/smallNetwork.ts';
import type { Fault } from './fault.ts';
import { flowOf } from './flow.ts';
import { architectureSchema } from './schemas.ts';
import { readList } from './yamlList.ts';

export const architecturesFile = 'content/architectures.yaml';

export interface Architectures {
  readonly architectures: readonly Architecture[];
  readonly flows: readonly Flow[];
  readonly faults: readonly Fault[];
}

export function readArchitectures(root: string): Architectures {
  const { items, faults: unsound, file, at } = readList(root, architecturesFile, architectureSchema);
  const faults = [...unsound];
  const small = describe(smallNetwork.layers, smallNetwork.input);
  const flows = [flowOf(smallNetwork, small)];
  const architectures: Architecture[] = [];
  for (const { layers, ...known } of items.values()) {
    try {
      const rows = describe(readLayers(layers), known.input);
      architectures.push({ ...known, depth: depthOf(rows), ...totals(rows) });
      flows.push(flowOf(known, rows));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      faults.push({ file, ...at(known.id, 'layers'), message: `${known.name} cannot be built. ${message}.` });
    }
  }
  return { architectures, flows, faults };
}

const weighted: readonly Layer['type'][] = ['conv2d', 'convTranspose2d', 'linear'];

/** Layers with weights on the longest way through; a shortcut is shorter than what it cuts short. */
const depthOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { layer, branches }) => {
    const inside = Math.max(0, ...branches.map(depthOf));
    return sum + inside + (weighted.includes(layer.type) ? 1 : 0);
  }, 0);
