import { formatNumber } from './values.ts';

/** A share as a reader meets it: never all or nothing, unless it is. */
export const percentage = (share: number): string =>
  share > 0 && share < 0.001
    ? 'less than 0.1\u00a0%'
    : share < 1 && share > 0.999
      ? 'more than 99.9\u00a0%'
      : `${formatNumber(Math.round(share * 1000) / 10)}\u00a0%`;

/** The same where there is room for a sign only. */
export const shortPercentage = (share: number): string =>
  percentage(share).replace('less than', '<').replace('more than', '>');
