import type { Tensor } from '#engine/index.ts';

/** One map of an output [1, c, h, w] as far as a run has come, map by map and row by row: null where it has not been. */
export function grown({ shape, data }: Tensor, upTo: number, plane = 0): (number | null)[][] {
  const [rows = 1, columns = 1] = shape.slice(2);
  const first = plane * rows * columns;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const index = first + row * columns + column;
      return index <= upTo ? data[index]! : null;
    }),
  );
}
