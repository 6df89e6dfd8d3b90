import { formatNumber } from './values.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** By thousands, to one decimal: "256 B", "3.1 kB", "411 MB". */
export function bytesInWords(bytes: number): string {
  // What rounds to a thousand of a unit is one of the next.
  const above = units.findIndex((_, n) => bytes < 999.95 * 1000 ** n);
  const unit = above < 0 ? units.length - 1 : above;
  return `${formatNumber(Math.round(bytes / (1000 ** unit / 10)) / 10)} ${units[unit]}`;
}
