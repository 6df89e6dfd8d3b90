import { sheetOf, type Sheet } from '#figures/sheet.ts';
import { scaleOf } from '#figures/values.ts';
import type { UnitLayer } from '#trace/units.ts';

/** As many maps as are shown side by side and below each other. */
const ACROSS = 4;
const MAPS = 8;

/** A page of a layer's maps as one sheet, or a list of numbers in rows. */
export interface Page {
  readonly sheet: Sheet;
  readonly scale: number;
  readonly number: number;
  readonly count: number;
  /** the first of its maps and the one after the last, from 0; of a list, its numbers */
  readonly from: number;
  readonly to: number;
  /** which of the layer's units a cell of the sheet is; null between maps */
  unitAt(row: number, column: number): number | null;
  /** where on the sheet a unit is; null on another page */
  placeOf(unit: number): { readonly row: number; readonly column: number } | null;
}

export function pageOf(units: UnitLayer, wished: number): Page {
  const { maps, rows, columns, output } = units;
  if (rows * columns === 1) return listPage(output.data);
  const count = Math.ceil(maps / MAPS);
  const number = Math.min(wished, count - 1);
  const [from, to] = [number * MAPS, Math.min(maps, (number + 1) * MAPS)];
  const cells = rows * columns;
  const data = output.data.slice(from * cells, to * cells);
  const sheet = sheetOf({ data, maps: to - from, rows, columns }, ACROSS);
  return {
    ...{ sheet, number, count, from, to, scale: scaleOf(output.data) },
    unitAt(row, column) {
      const [down, across] = [Math.floor(row / (rows + 1)), Math.floor(column / (columns + 1))];
      const [y, x] = [row - down * (rows + 1), column - across * (columns + 1)];
      const map = from + down * ACROSS + across;
      return map < to && y < rows && x < columns ? (map * rows + y) * columns + x : null;
    },
    placeOf(unit) {
      const map = Math.floor(unit / cells);
      if (map < from || map >= to) return null;
      const corner = sheet.corner(map - from);
      const inMap = unit % cells;
      return { row: corner.row + Math.floor(inMap / columns), column: corner.column + (inMap % columns) };
    },
  };
}

/** A list of numbers, in rows of at most so many. */
const WIDE = 16;

function listPage(data: ArrayLike<number>): Page {
  const columns = Math.min(WIDE, data.length);
  const rows = Math.ceil(data.length / columns);
  const cells = new Float64Array(rows * columns);
  cells.set(Array.from(data));
  const sheet: Sheet = {
    ...{ rows, columns, data: cells },
    corner: (map) => ({ row: Math.floor(map / columns), column: map % columns }),
  };
  return {
    ...{ sheet, number: 0, count: 1, from: 0, to: data.length, scale: scaleOf(Array.from(data)) },
    unitAt: (row, column) => (row * columns + column < data.length ? row * columns + column : null),
    placeOf: (unit) => sheet.corner(unit),
  };
}
