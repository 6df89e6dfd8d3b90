/** One axis of a sliding window: how many windows there are, and which cells each reads. */
export interface Windows {
  readonly count: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
}

/** The windows, ascending, that have a tap on this cell; cells count from the input's first, so padding has −1. */
export function windowsOver(cell: number, { count, kernel, stride, padding, dilation }: Windows): number[] {
  const over: number[] = [];
  for (let window = 0; window < count; window++) {
    const tap = (cell + padding - window * stride) / dilation;
    if (Number.isInteger(tap) && tap >= 0 && tap < kernel) over.push(window);
  }
  return over;
}

/** The steps, ascending, at these rows and columns of every plane, where steps run plane by plane, row by row. */
export function stepsAt(
  [planes, height, width]: readonly [number, number, number],
  rows: readonly number[],
  columns: readonly number[],
): number[] {
  const steps: number[] = [];
  for (let plane = 0; plane < planes; plane++) {
    for (const row of rows) {
      for (const column of columns) steps.push((plane * height + row) * width + column);
    }
  }
  return steps;
}

/** The cell's own index as a list, or none if there is no such cell. */
export function within(cell: number, count: number): number[] {
  return Number.isInteger(cell) && cell >= 0 && cell < count ? [cell] : [];
}

/** Plane, row and column of a step. */
export function located(
  index: number,
  [planes, height, width]: readonly [number, number, number],
): readonly [plane: number, row: number, column: number] {
  const length = planes * height * width;
  if (!Number.isInteger(index) || index < 0 || index >= length) {
    throw new RangeError(`step must be a whole number from 0 to ${length - 1}, not ${index}`);
  }
  return [Math.floor(index / (height * width)), Math.floor(index / width) % height, index % width];
}
