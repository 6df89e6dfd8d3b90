/** What a widget shows, as a table that spreadsheets open: its settings, what they come to, then every grid. */
import type { Rows } from '../live.ts';

type Value = string | number | boolean | null;

/** Texts with a comma, a quote or a line's end stand in quotes. */
const cell = (value: Value): string => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const lines = (rows: readonly (readonly Value[])[]) => rows.map((row) => row.map(cell).join(','));

/** The numbers of a table on the page, as they are read. */
export const rowsOfTable = (table: HTMLTableElement): string[][] =>
  [...table.rows].map((row) =>
    [...row.cells].map(({ textContent }) => {
      const text = textContent.trim().replaceAll(/\s+/g, ' ');
      const plain = text.replace('−', '-').replaceAll(/(?<=\d),(?=\d{3})/g, '');
      return Number.isFinite(Number(plain)) && plain !== '' ? plain : text;
    }),
  );

export function csv(
  settings: readonly (readonly [name: string, value: Value])[],
  grids: ReadonlyMap<string, Rows>,
): string {
  const blocks = [lines(settings), ...[...grids].map(([name, rows]) => [cell(name), ...lines(rows)])];
  return `${blocks.map((block) => block.join('\r\n')).join('\r\n\r\n')}\r\n`;
}
