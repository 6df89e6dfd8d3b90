import type { Place } from '#trace/trace.ts';

/** "row 2, column 3": readers count from 1. */
export const whereabouts = ({ row, column }: Pick<Place, 'row' | 'column'>): string =>
  `row ${row + 1}, column ${column + 1}`;
