import { useContext } from 'preact/hooks';

import { formatNumber } from '#figures/values.ts';
import { Awake } from '../kit/Awake.ts';
import { useLive } from '../kit/live.ts';
import { usePointing } from '../kit/usePointing.ts';
import type { Told } from '../kit/widget.tsx';
import { inThousands } from './inThousands.ts';
import {
  columns,
  sortingOf,
  type Column,
  type declaration,
  type Direction,
  type Sorting,
} from './parameters.ts';
import type { TableRun } from './run.ts';

/** The networks in rows, with a button over each column that sorts by it, and the other way round if it does already. */
export function SortedTable({ values, run, at }: Told<typeof declaration.parameters, TableRun>) {
  const [by, direction] = sortingOf(values.sort);
  const { dispatch } = useLive();
  const pointing = usePointing();
  const awake = useContext(Awake);
  const head = (column: Column) => {
    const active = column === by;
    const next: Sorting = `${column}-${active ? (direction === 'up' ? 'down' : 'up') : firstOf(column)}`;
    return (
      <th
        key={column}
        scope="col"
        class={`column-${column}`}
        aria-sort={active ? (direction === 'up' ? 'ascending' : 'descending') : undefined}
      >
        {awake ? (
          <button type="button" class="column-head" onClick={() => dispatch({ values: { sort: next } })}>
            {columns[column].label}
            <Arrows of={active ? direction : null} both />
          </button>
        ) : (
          <span class="column-head">
            {columns[column].label}
            <Arrows of={active ? direction : null} />
          </span>
        )}
      </th>
    );
  };
  return (
    <div class="networks scroll" role="group" aria-label="Famous networks in numbers" tabIndex={0}>
      <table class="numbers">
        <thead>
          <tr>
            {(['name', 'year'] as const).map(head)}
            <th scope="col" class="key-idea">
              <span class="column-head">Key idea</span>
            </th>
            {(['depth', 'parameters', 'macs'] as const).map(head)}
          </tr>
        </thead>
        <tbody>
          {run.networks.map((network, row) => (
            <tr
              key={network.id}
              class={row === at ? 'current' : undefined}
              {...pointing(() => ({ row: 0, column: row }))}
            >
              <th scope="row">
                {network.name}
                <span class="key-below">{network.key}</span>
              </th>
              <td>{network.year}</td>
              <td class="key-idea">{network.key}</td>
              <td>{network.depth}</td>
              <Amount of="parameters" value={network.parameters} most={run.most.parameters} />
              <Amount of="macs" value={network.macs} most={run.most.macs} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which way a column is sorted. Both ways stand over one that is not, where it can be; their room is kept until then. */
const Arrows = ({ of, both = false }: { of: Direction | null; both?: boolean }) => (
  <svg class={of ? `sorted ${of}` : 'sorted'} viewBox="0 0 10 14" aria-hidden="true">
    {(both || of === 'up') && <path class="up" d="M1.5 5.5 5 1.5 8.5 5.5z" />}
    {(both || of === 'down') && <path class="down" d="M1.5 8.5 5 12.5 8.5 8.5z" />}
  </svg>
);

/** Years and names begin where one begins to count, sizes with the largest. */
const firstOf = (column: Column) => (column === 'name' || column === 'year' ? 'up' : 'down');

/** A number, all of it or shortly where there is little room, and below it a bar as long as it is large. */
const Amount = ({ of, value, most }: { of: 'parameters' | 'macs'; value: number; most: number }) => (
  <td>
    <span class="whole">{formatNumber(value)}</span>
    <span class="brief">{inThousands(value)}</span>
    <svg class="amount" aria-hidden="true">
      <rect
        class={`amount-of-${of}`}
        width={`${Math.max(0.6, Math.round((value / most) * 1000) / 10)}%`}
        height="100%"
        rx={2}
      />
    </svg>
  </td>
);
