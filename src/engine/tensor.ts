import { quote, whole } from './whole.ts';

/**
 * Numbers in a box with sides. `data` lists them with the last axis running fastest (row-major), so that in a
 * batch of images, shape [n, c, h, w], the pixel of image i, channel j, row k, column l is
 *
 *     data[((i·c + j)·h + k)·w + l]
 */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Numbers;
}

export type Numbers = Float64Array | Float32Array;

export type Shape = readonly number[];

/** A tensor of the given shape, holding a copy of `values`, or zeros. */
export function tensor(shape: Shape, values?: ArrayLike<number>): Tensor {
  checkShape('shape', shape);
  const data = new Float64Array(volume(shape));
  if (values !== undefined) {
    if (values.length !== data.length) {
      throw new RangeError(
        `values: shape ${quote(shape)} holds ${data.length} numbers, not ${values.length}`,
      );
    }
    data.set(values);
  }
  return { shape: [...shape], data };
}

/** Rows of numbers as one image with one channel: shape [1, 1, height, width]. */
export function matrix(rows: readonly (readonly number[])[]): Tensor {
  const width = rows[0]?.length ?? 0;
  if (width === 0) throw new RangeError('rows must hold at least one row of at least one number');
  rows.forEach((row, index) => {
    if (row.length !== width) {
      throw new RangeError(
        `rows must be equally long: row 0 has ${width} numbers, row ${index} has ${row.length}`,
      );
    }
  });
  return tensor([1, 1, rows.length, width], rows.flat());
}

export function checkShape(name: string, shape: Shape): void {
  // What the type promises, a program without types may break.
  const given: unknown = shape;
  if (!Array.isArray(given)) throw new TypeError(`${name} must be a list of sides, not ${quote(given)}`);
  shape.forEach((side, axis) => whole(`${name}[${axis}]`, side, 1));
}

/** How many numbers a shape holds. */
export function volume(shape: Shape): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** A shape that must have these axes, as in `const [n, c, h, w] = axes('input', shape, 'n', 'c', 'h', 'w')`. */
export function axes<Names extends string[]>(
  name: string,
  shape: Shape,
  ...names: Names
): { [Index in keyof Names]: number } {
  if (shape.length !== names.length) {
    throw new RangeError(`${name} must have the shape [${names.join(', ')}], not ${quote(shape)}`);
  }
  return shape as unknown as { [Index in keyof Names]: number };
}

/** Insists on an exact shape, as a gradient or a bias must have. */
export function shaped(name: string, { shape }: Tensor, expected: Shape): void {
  if (shape.length !== expected.length || shape.some((side, axis) => side !== expected[axis])) {
    throw new RangeError(`${name} must have the shape ${quote(expected)}, not ${quote(shape)}`);
  }
}

/** The numbers as 64-bit floats, so that inner loops only ever see one kind of array. */
export function doubles({ shape, data }: Tensor): Float64Array {
  if (data.length !== volume(shape)) {
    throw new RangeError(`data: shape ${quote(shape)} holds ${volume(shape)} numbers, not ${data.length}`);
  }
  return data instanceof Float64Array ? data : new Float64Array(data);
}

/** The numbers of the n-th of `count` images, without copying them. */
export function item(data: Float64Array, n: number, count: number): Float64Array {
  const size = data.length / count;
  return data.subarray(n * size, (n + 1) * size);
}
