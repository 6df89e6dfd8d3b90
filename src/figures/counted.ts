import { formatNumber } from './values.ts';

/** "1 cell", "1,024 cells" */
export const counted = (count: number, noun: string): string =>
  `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
