import { madd, storeRows } from './vector.as';

/** Windows laid over an image: where they begin, and where their taps lie from there. Offsets are in bytes. */
@unmanaged
export class Windows {
  rows: i32;
  columns: i32;
  /** from a window to the one below it, and to the next one */
  down: usize;
  right: usize;
  /** tables of offsets: see tables.as.ts */
  cells: usize;
  taps: usize;
  tapCount: i32;
  /** room for the sums of eight filters at `chunk` cells */
  sums: usize;
}

/** So many cells are summed before they are laid out as maps: they are still in the nearest cache then. */
const chunk: i32 = 200;
export const sumsRoom: i32 = 8 * (chunk + 4);

/**
 * The kernel of every convolution: each cell of a map is a bias and a sum over taps.
 *
 *     map[f, p] = bias[f] + Σ weight[f / 8, t, f % 8] · image[cells[p] + taps[t]]
 *                           t
 *
 * `cells` and `taps` are tables of byte offsets, so that strides, dilations and padding are all the same here. Filters
 * are taken by eights, and those that are left, if they are few, one by one. A map begins `plane` bytes after another.
 */
export function convolve(
  windows: Windows,
  image: usize,
  weight: usize,
  filters: i32,
  bias: usize,
  maps: usize,
  plane: usize,
): void {
  const alone = (filters & 7) <= 4 && windows.right == 4 && windows.columns >= 4 ? filters & 7 : 0;
  const together = filters - alone;
  byEights(windows, image, weight, together, bias, maps, plane);
  for (let f = together; f < filters; f++)
    byItself(
      windows,
      image,
      weight + ((<usize>(together * windows.tapCount + f - together)) << 2),
      load<f32>(bias + ((<usize>f) << 2)),
      maps + <usize>f * plane,
    );
}

function byEights(
  windows: Windows,
  image: usize,
  weight: usize,
  filters: i32,
  bias: usize,
  maps: usize,
  plane: usize,
): void {
  const cellCount = windows.rows * windows.columns;
  for (let p = 0; p < cellCount; p += chunk) {
    const count = min(chunk, cellCount - p);
    for (let f = 0; f < filters; f += 8) {
      const own = (<usize>f) << 2;
      sumEights(windows, image, weight + own * windows.tapCount, p, count, bias + own);
      layOut(windows.sums, count, min(8, filters - f), maps + <usize>f * plane + ((<usize>p) << 2), plane);
    }
  }
}

/**
 * Eight filters and five cells at a time. A lane of a vector is a filter; a tap's eight weights lie side by side and
 * meet five cells, each spread over all lanes. Ten sums are as many as registers hold beside what they are made of, and
 * so many are needed for none to wait for itself. They are put down as they are, [cells, 8]; the last five may be more
 * than there are.
 */
function sumEights(windows: Windows, image: usize, weight: usize, from: i32, count: i32, bias: usize): void {
  const taps = windows.taps;
  const end = taps + ((<usize>windows.tapCount) << 2);
  const low = v128.load(bias);
  const high = v128.load(bias, 16);
  let table = windows.cells + ((<usize>from) << 2);
  const last = table + ((<usize>count) << 2);
  let to = windows.sums;
  for (; table < last; table += 20) {
    const a = image + load<u32>(table);
    const b = image + load<u32>(table, 4);
    const c = image + load<u32>(table, 8);
    const d = image + load<u32>(table, 12);
    const e = image + load<u32>(table, 16);
    let a0 = low;
    let b0 = low;
    let c0 = low;
    let d0 = low;
    let e0 = low;
    let a1 = high;
    let b1 = high;
    let c1 = high;
    let d1 = high;
    let e1 = high;
    let w = weight;
    for (let t = taps; t < end; t += 4) {
      const offset = load<u32>(t);
      const w0 = v128.load(w);
      const w1 = v128.load(w, 16);
      w += 32;
      const cellA = v128.load32_splat(a + offset);
      a0 = madd(w0, cellA, a0);
      a1 = madd(w1, cellA, a1);
      const cellB = v128.load32_splat(b + offset);
      b0 = madd(w0, cellB, b0);
      b1 = madd(w1, cellB, b1);
      const cellC = v128.load32_splat(c + offset);
      c0 = madd(w0, cellC, c0);
      c1 = madd(w1, cellC, c1);
      const cellD = v128.load32_splat(d + offset);
      d0 = madd(w0, cellD, d0);
      d1 = madd(w1, cellD, d1);
      const cellE = v128.load32_splat(e + offset);
      e0 = madd(w0, cellE, e0);
      e1 = madd(w1, cellE, e1);
    }
    v128.store(to, a0);
    v128.store(to, a1, 16);
    v128.store(to, b0, 32);
    v128.store(to, b1, 48);
    v128.store(to, c0, 64);
    v128.store(to, c1, 80);
    v128.store(to, d0, 96);
    v128.store(to, d1, 112);
    v128.store(to, e0, 128);
    v128.store(to, e1, 144);
    to += 160;
  }
}

/** Sums [cells, 8] as so many rows of maps. */
function layOut(sums: usize, cells: i32, rows: i32, maps: usize, plane: usize): void {
  for (let f = 0; f < rows; f += 4) {
    const many = min(4, rows - f);
    let from = sums + ((<usize>f) << 2);
    let to = maps + <usize>f * plane;
    let p = 0;
    for (; p + 4 <= cells; p += 4) {
      storeRows(
        to,
        plane,
        many,
        v128.load(from),
        v128.load(from, 32),
        v128.load(from, 64),
        v128.load(from, 96),
      );
      from += 128;
      to += 16;
    }
    for (; p < cells; p++) {
      for (let i = 0; i < many; i++) store<f32>(to + <usize>i * plane, load<f32>(from + ((<usize>i) << 2)));
      from += 32;
      to += 4;
    }
  }
}

/**
 * One filter, and two rows of sixteen cells at a time (four where a row has no more). A lane is a cell: those of a row
 * lie side by side.
 */
function byItself(windows: Windows, image: usize, weight: usize, bias: f32, map: usize): void {
  const rows = windows.rows;
  const columns = windows.columns;
  const down = windows.down;
  const taps = windows.taps;
  const end = taps + ((<usize>windows.tapCount) << 2);
  const row = (<usize>columns) << 2;
  const begin = f32x4.splat(bias);
  const wide = columns >= 16;
  const step = wide ? 16 : 4;
  for (let y = 0; y < rows; y += 2) {
    const first = <usize>max(0, min(y, rows - 2));
    const second = <usize>min(<i32>first + 1, rows - 1);
    for (let x = 0; x < columns; x += step) {
      const from = (<usize>min(x, columns - step)) << 2;
      const a = image + first * down + from;
      const b = image + second * down + from;
      const toA = map + first * row + from;
      const toB = map + second * row + from;
      let a0 = begin;
      let b0 = begin;
      let w = weight;
      if (wide) {
        let a1 = begin;
        let a2 = begin;
        let a3 = begin;
        let b1 = begin;
        let b2 = begin;
        let b3 = begin;
        for (let t = taps; t < end; t += 4) {
          const offset = load<u32>(t);
          const factor = v128.load32_splat(w);
          w += 32;
          a0 = madd(factor, v128.load(a + offset), a0);
          a1 = madd(factor, v128.load(a + offset, 16), a1);
          a2 = madd(factor, v128.load(a + offset, 32), a2);
          a3 = madd(factor, v128.load(a + offset, 48), a3);
          b0 = madd(factor, v128.load(b + offset), b0);
          b1 = madd(factor, v128.load(b + offset, 16), b1);
          b2 = madd(factor, v128.load(b + offset, 32), b2);
          b3 = madd(factor, v128.load(b + offset, 48), b3);
        }
        v128.store(toA, a1, 16);
        v128.store(toA, a2, 32);
        v128.store(toA, a3, 48);
        v128.store(toB, b1, 16);
        v128.store(toB, b2, 32);
        v128.store(toB, b3, 48);
      } else {
        for (let t = taps; t < end; t += 4) {
          const offset = load<u32>(t);
          const factor = v128.load32_splat(w);
          w += 32;
          a0 = madd(factor, v128.load(a + offset), a0);
          b0 = madd(factor, v128.load(b + offset), b0);
        }
      }
      v128.store(toA, a0);
      v128.store(toB, b0);
    }
  }
}
