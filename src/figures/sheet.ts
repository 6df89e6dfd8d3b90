/** Maps of one size, one after the other, row by row. */
export interface Maps {
  readonly data: ArrayLike<number>;
  readonly maps: number;
  readonly rows: number;
  readonly columns: number;
}

/** The same beside and below each other, with a cell of nothing between them, as one grid of numbers. */
export interface Sheet {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
  /** where a map begins */
  readonly corner: (map: number) => { readonly row: number; readonly column: number };
}

/** Lays maps out, so many side by side. */
export function sheetOf({ data, maps, rows, columns }: Maps, across: number): Sheet {
  const wide = Math.min(across, maps) * (columns + 1) - 1;
  const high = Math.ceil(maps / across) * (rows + 1) - 1;
  const corner = (map: number) => ({
    row: Math.floor(map / across) * (rows + 1),
    column: (map % across) * (columns + 1),
  });
  const cells = new Float64Array(high * wide);
  for (let map = 0; map < maps; map++) {
    const { row, column } = corner(map);
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++)
        cells[(row + y) * wide + column + x] = data[(map * rows + y) * columns + x]!;
  }
  return { rows: high, columns: wide, data: cells, corner };
}
