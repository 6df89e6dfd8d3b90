/** A list of numbers as a square, row by row. */
export const square = <T>(values: readonly T[]): T[][] => inRows(values, Math.sqrt(values.length));

/** A list of numbers in rows of so many. */
export const inRows = <T>(values: readonly T[], columns: number): T[][] =>
  Array.from({ length: values.length / columns }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  );

/** "7 × 7" */
export const sizeOf = (rows: readonly (readonly unknown[])[]): string =>
  `${rows.length} × ${rows[0]?.length ?? 0}`;
