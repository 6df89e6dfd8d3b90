import { madd, Columns } from './vector.as';

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
  /** room for eight filters at four cells */
  spare: usize;
}

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

/**
 * Eight filters and four cells at a time. A lane of a vector is a filter; a tap's eight weights lie side by side and
 * meet four cells, each spread over all lanes. Eight sums are what a processor with two multipliers needs for none to
 * wait for itself, if one takes four cycles; with more, more time is lost where a block begins and ends. A last block
 * that is not full is moved back over cells that have their sum already.
 */
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
  const cells = windows.cells;
  const taps = windows.taps;
  const end = taps + ((<usize>windows.tapCount) << 2);
  for (let f = 0; f < filters; f += 8) {
    const full = filters - f >= 8 && cellCount >= 4;
    const own = (<usize>f) << 2;
    const weights = weight + own * windows.tapCount;
    const low = v128.load(bias + own);
    const high = v128.load(bias + own, 16);
    for (let p = 0; p < cellCount; p += 4) {
      const first = (<usize>max(0, min(p, cellCount - 4))) << 2;
      const a = image + load<u32>(cells + first);
      const b = image + load<u32>(cells + first, 4);
      const c = image + load<u32>(cells + first, 8);
      const d = image + load<u32>(cells + first, 12);
      let a0 = low;
      let b0 = low;
      let c0 = low;
      let d0 = low;
      let a1 = high;
      let b1 = high;
      let c1 = high;
      let d1 = high;
      let w = weights;
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
      }
      const to = full ? maps + <usize>f * plane + first : windows.spare;
      const apart = full ? plane : 16;
      Columns.store(to, apart, a0, b0, c0, d0);
      Columns.store(to + 4 * apart, apart, a1, b1, c1, d1);
      if (!full) {
        const bytes = (<usize>min(4, cellCount)) << 2;
        for (let row = 0; row < min(8, filters - f); row++)
          memory.copy(maps + <usize>(f + row) * plane + first, to + ((<usize>row) << 4), bytes);
      }
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
