import type { Place } from '#figures/Grid.tsx';

/** "row 2, column 3": readers count from 1. */
export const whereabouts = ({ row, column }: Place): string => `row ${row + 1}, column ${column + 1}`;
