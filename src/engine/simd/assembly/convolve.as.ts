import { madd, storeFives } from './vector.as';

/**
 * The kernel of every convolution: each cell of a map is a bias and a sum over taps.
 *
 *     map[f, p] = bias[f] + Σ weight[f / 8, t, f % 8] · image[cells[p] + taps[t]]
 *                           t
 *
 * `cells` and `taps` are tables of byte offsets, so that strides, dilations and padding are all the same here. Filters
 * are taken by eights, and those that are left, if they are few, one by one; `spare` is room for 8 × 8 numbers. A last
 * block that is not full is moved back over cells that have their sum already.
 */
export function convolve(
  image: usize,
  weight: usize,
  taps: usize,
  tapCount: i32,
  cells: usize,
  rows: i32,
  columns: i32,
  right: i32,
  filters: i32,
  bias: usize,
  maps: usize,
  spare: usize,
): void {
  const alone = (filters & 7) <= 4 && right == 1 && columns >= 4 ? filters & 7 : 0;
  const together = filters - alone;
  byEights(image, weight, taps, tapCount, cells, rows * columns, together, bias, maps, spare);
  for (let f = together; f < filters; f++)
    byItself(
      image,
      weight + ((<usize>(together * tapCount + f - together)) << 2),
      taps,
      tapCount,
      cells,
      rows,
      columns,
      load<f32>(bias + ((<usize>f) << 2)),
      maps + ((<usize>(f * rows * columns)) << 2),
    );
}

/**
 * Eight filters and five cells at a time. A lane of a vector is a filter; a tap's eight weights lie side by side and
 * meet five cells, each spread over all lanes. Ten sums are as many as registers hold beside what they are made of, and
 * so many are needed for none to wait for itself.
 */
function byEights(
  image: usize,
  weight: usize,
  taps: usize,
  tapCount: i32,
  cells: usize,
  cellCount: i32,
  filters: i32,
  bias: usize,
  maps: usize,
  spare: usize,
): void {
  const plane = (<usize>cellCount) << 2;
  const end = taps + ((<usize>tapCount) << 2);
  for (let f = 0; f < filters; f += 8) {
    const full = filters - f >= 8 && cellCount >= 5;
    const weights = weight + ((<usize>(f * tapCount)) << 2);
    const low = v128.load(bias + ((<usize>f) << 2));
    const high = v128.load(bias + ((<usize>f) << 2), 16);
    for (let p = 0; p < cellCount; p += 5) {
      const first = max(0, min(p, cellCount - 5));
      const table = cells + ((<usize>first) << 2);
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
        const cellE = v128.load32_splat(e + offset);
        e0 = madd(w0, cellE, e0);
        e1 = madd(w1, cellE, e1);
      }
      if (full) {
        const to = maps + <usize>f * plane + ((<usize>first) << 2);
        storeFives(to, plane, a0, b0, c0, d0, e0);
        storeFives(to + 4 * plane, plane, a1, b1, c1, d1, e1);
      } else {
        storeFives(spare, 32, a0, b0, c0, d0, e0);
        storeFives(spare + 128, 32, a1, b1, c1, d1, e1);
        const rows = min(8, filters - f);
        const bytes = (<usize>min(5, cellCount)) << 2;
        for (let row = 0; row < rows; row++)
          memory.copy(
            maps + <usize>(f + row) * plane + ((<usize>first) << 2),
            spare + ((<usize>row) << 5),
            bytes,
          );
      }
    }
  }
}

/**
 * One filter, and two rows of sixteen cells at a time (four where a row has no more). A lane is a cell: those of a row
 * lie side by side.
 */
function byItself(
  image: usize,
  weight: usize,
  taps: usize,
  tapCount: i32,
  cells: usize,
  rows: i32,
  columns: i32,
  bias: f32,
  map: usize,
): void {
  const end = taps + ((<usize>tapCount) << 2);
  const row = (<usize>columns) << 2;
  const begin = f32x4.splat(bias);
  const wide = columns >= 16;
  const step = wide ? 16 : 4;
  for (let y = 0; y < rows; y += 2) {
    const first = <usize>max(0, min(y, rows - 2));
    const second = <usize>min(<i32>first + 1, rows - 1);
    for (let x = 0; x < columns; x += step) {
      const from = (<usize>min(x, columns - step)) << 2;
      const a = image + load<u32>(cells + first * row + from);
      const b = image + load<u32>(cells + second * row + from);
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
        v128.store(map + first * row + from, a1, 16);
        v128.store(map + first * row + from, a2, 32);
        v128.store(map + first * row + from, a3, 48);
        v128.store(map + second * row + from, b1, 16);
        v128.store(map + second * row + from, b2, 32);
        v128.store(map + second * row + from, b3, 48);
      } else {
        for (let t = taps; t < end; t += 4) {
          const offset = load<u32>(t);
          const factor = v128.load32_splat(w);
          w += 32;
          a0 = madd(factor, v128.load(a + offset), a0);
          b0 = madd(factor, v128.load(b + offset), b0);
        }
      }
      v128.store(map + first * row + from, a0);
      v128.store(map + second * row + from, b0);
    }
  }
}
