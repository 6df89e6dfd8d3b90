import { upTo } from './vector.as';

/**
 * For each tap of a filter, in the order of its weights, the byte offset from the window's first cell. Zeros make the
 * table a whole number of fives.
 */
export function tapTable(
  to: usize,
  planes: i32,
  plane: i32,
  wide: i32,
  height: i32,
  width: i32,
  down: i32,
  right: i32,
): void {
  let at = to;
  for (let c = 0; c < planes; c++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        store<i32>(at, (c * plane + y * down * wide + x * right) << 2);
        at += 4;
      }
  const count = planes * height * width;
  memory.fill(at, 0, (<usize>(upTo(5, count) - count)) << 2);
}

/** For each window its first cell's byte offset, at least four of them. */
export function cellTable(to: usize, rows: i32, columns: i32, down: i32, right: i32): void {
  let at = to;
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      store<i32>(at, (y * down + x * right) << 2);
      at += 4;
    }
  memory.fill(at, 0, 16);
}

/**
 * Weights [filters, taps], `filterStep` and `tapStep` numbers apart, as [filters / 8, taps, 8]; `to` has zeros. A negative
 * step reads them from their end.
 */
export function pack(
  from: usize,
  filters: i32,
  filterStep: i32,
  taps: i32,
  tapStep: i32,
  to: usize,
  tapCount: i32,
  firstTap: i32,
): void {
  for (let f = 0; f < filters; f++) {
    let source = from + ((<usize>(f * filterStep)) << 2);
    let target = to + ((<usize>((f & -8) * tapCount + firstTap * 8 + (f & 7))) << 2);
    for (let t = 0; t < taps; t++) {
      store<f32>(target, load<f32>(source));
      source += (<usize>tapStep) << 2;
      target += 32;
    }
  }
}

/** Back from [filters / 8, tapCount, 8] to [filters, taps]. */
export function unpack(from: usize, tapCount: i32, to: usize, filters: i32, taps: i32): void {
  for (let f = 0; f < filters; f++) {
    let source = from + ((<usize>((f & -8) * tapCount + (f & 7))) << 2);
    let target = to + ((<usize>(f * taps)) << 2);
    for (let t = 0; t < taps; t++) {
      store<f32>(target, load<f32>(source));
      source += 32;
      target += 4;
    }
  }
}
