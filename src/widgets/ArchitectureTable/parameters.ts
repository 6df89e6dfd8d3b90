import { choice, declare, type Filled } from '../kit/parameters.ts';

/** What the table is sorted by, with the words for either direction. */
export const columns = {
  name: { label: 'Network', up: 'A to Z', down: 'Z to A' },
  year: { label: 'Year', up: 'oldest first', down: 'newest first' },
  depth: { label: 'Layers', up: 'fewest first', down: 'most first' },
  parameters: { label: 'Parameters', up: 'fewest first', down: 'most first' },
  macs: { label: 'Multiply-adds', up: 'fewest first', down: 'most first' },
} as const;
export type Column = keyof typeof columns;
export type Direction = 'up' | 'down';
export type Sorting = `${Column}-${Direction}`;

const directions = ['up', 'down'] as const;
const sortings = Object.fromEntries(
  Object.entries(columns).flatMap(([column, words]) =>
    directions.map((direction) => [`${column}-${direction}`, `${words.label}, ${words[direction]}`]),
  ),
) as Record<Sorting, string>;

const parameters = { sort: choice('Sorted by', sortings, 'year-up') };
export type ArchitectureTableValues = Filled<typeof parameters>;

export const sortingOf = (sort: Sorting) => sort.split('-') as [Column, Direction];

export const declaration = declare({
  name: 'ArchitectureTable',
  summary:
    'The famous networks on a line of years and in a table that sorts by year, depth, size and cost, each with its key idea, every number computed from their lists of layers.',
  parameters,
  presets: {
    years: { values: { sort: 'year-up' } },
    size: { values: { sort: 'parameters-down' } },
    cost: { values: { sort: 'macs-down' } },
  },
  facts: { first: 'the network in the first row', last: 'the network in the last row' },
});
