import type { Architecture } from '#course/architecture.ts';
import { architectures } from '#course/architectures.ts';
import type { Trace } from '#trace/trace.ts';
import { sortingOf, type ArchitectureTableValues } from './parameters.ts';

export interface TableRun extends Trace<Architecture> {
  /** in the order of the table's rows */
  readonly networks: readonly Architecture[];
  readonly most: { readonly parameters: number; readonly macs: number };
}

/** One network after the other, from the top of the table to its end. */
export function run({ sort }: ArchitectureTableValues): TableRun {
  const [column, direction] = sortingOf(sort);
  const sign = direction === 'up' ? 1 : -1;
  const compare = (a: Architecture, b: Architecture) =>
    column === 'name' ? a.name.localeCompare(b.name, 'en') : a[column] - b[column];
  const networks = architectures.toSorted((a, b) => sign * compare(a, b));
  const most = (of: 'parameters' | 'macs') => Math.max(...networks.map((network) => network[of]));
  return {
    networks,
    most: { parameters: most('parameters'), macs: most('macs') },
    length: networks.length,
    step: (index) => networks[index]!,
    touching: ({ grid, column }) => (grid === 'output' ? [column] : []),
  };
}
