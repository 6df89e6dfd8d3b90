import type { Architecture } from '#course/architecture.ts';
import { architectures } from '#course/architectures.ts';
import type { Rest } from '../kit/useWidget.ts';
import { sortingOf, type ArchitectureTableValues } from './parameters.ts';

export interface TableTrace {
  /** in the order of the table's rows */
  readonly networks: readonly Architecture[];
  readonly most: { readonly parameters: number; readonly macs: number };
  readonly length: number;
  step(index: number): Architecture;
  touching(place: Rest): readonly number[];
}

/** One network after the other, from the top of the table to its end. */
export function run({ sort }: ArchitectureTableValues): TableTrace {
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
    touching: ({ grid, row }) => (grid === 'output' ? [row] : []),
  };
}
