/** The famous networks of `content/`, read, checked, and worked out by the engine. */
import type { Architecture, Flow } from '#course/architecture.ts';
import { depthOf } from '#course/depth.ts';
import { flowOf } from '#course/flow.ts';
import { describe, readLayers, totals } from '#engine/index.ts';
import { smallNetwork } from '#samples/smallNetwork.ts';
import type { Fault } from '../faults/fault.ts';
import { architecturesFile } from './courseFiles.ts';
import { architectureSchema } from './schemas.ts';
import { readList } from './yamlList.ts';

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
