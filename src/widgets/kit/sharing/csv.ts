/** What a widget shows, as a table that spreadsheets open: its settings, what they come to, then every grid. */
import type { Rows } from '../live.ts';

type Value = string | number | boolean | null;

/** Texts with a comma, a quote or a line's end stand in quotes. */
const cell = (value: Value): string => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const lines = (rows: readonly (readonly Value[])[]) => rows.map((row) => row.map(cell).join(','));

/** A number as it is written for readers, as programs read it; any other text as it is. */
export function plain(text: string): string {
  const number = text.replace('−', '-').replaceAll(/(?<=\d),(?=\d{3})/g, '');
  return Number.isFinite(Number(number)) && number !== '' ? number : text;
}

const textOf = ({ textContent }: Node) => (textContent ?? '').trim().replaceAll(/\s+/g, ' ');

/** The numbers of a table on the page, as they are read. */
export const rowsOfTable = (table: HTMLTableElement): string[][] =>
  [...table.rows].map((row) => [...row.cells].map(valueOf));

/** Below a number may stand what it comes from, or what it is in short: the column is of the number. */
function valueOf(cell: HTMLTableCellElement): string {
  const parts = [...cell.childNodes].filter((part) => textOf(part) !== '');
  const number = parts[0] && plain(textOf(parts[0]));
  if (number && Number.isFinite(Number(number))) return number;
  const shown = parts.filter(
    (part) => !(part instanceof Element) || getComputedStyle(part).display !== 'none',
  );
  return shown.map(textOf).join(' ');
}

export function csv(
  settings: readonly (readonly [name: string, value: Value])[],
  grids: ReadonlyMap<string, Rows>,
): string {
  const blocks = [lines(settings), ...[...grids].map(([name, rows]) => [cell(name), ...lines(rows)])];
  // Spreadsheets that are not told take signs like × for others.
  return `\uFEFF${blocks.map((block) => block.join('\r\n')).join('\r\n\r\n')}\r\n`;
}
