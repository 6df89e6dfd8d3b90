/** Grey levels row by row: 0 is paper, 1 is ink. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly data: Float64Array;
}

export const blank = (width: number, height: number): Sheet => ({
  width,
  height,
  data: new Float64Array(width * height),
});

/** The first row and column that have ink, and those after the last. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where ink begins and ends; null on empty paper. */
export function extentOf({ width, height, data }: Sheet): Extent | null {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let i = 0; i < data.length; i++) {
    if (data[i]! <= 0) continue;
    const [row, column] = [Math.floor(i / width), i % width];
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
  }
  return right > left ? { left, right, top, bottom } : null;
}

/** The centre of mass of the ink, where the middle of the first pixel lies at ½; null on empty paper. */
export function balanceOf({ width, data }: Sheet): { readonly row: number; readonly column: number } | null {
  let [mass, across, down] = [0, 0, 0];
  for (let i = 0; i < data.length; i++) {
    mass += data[i]!;
    across += data[i]! * ((i % width) + 0.5);
    down += data[i]! * (Math.floor(i / width) + 0.5);
  }
  return mass === 0 ? null : { row: down / mass, column: across / mass };
}
