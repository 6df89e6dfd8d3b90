import { madd, storeRows } from './vector.as';

/**
 * The kernel of every convolution: each cell of a map is a bias and a sum over taps, for eight filters and four cells
 * at a time. A lane of a vector is a filter; a tap's eight weights lie side by side and meet four cells, each spread
 * over all lanes.
 *
 *     map[f, p] = bias[f] + Σ weight[f / 8, t, f % 8] · image[cells[p] + taps[t]]
 *                           t
 *
 * `cells` and `taps` are tables of byte offsets, at least four cells long, so that strides, dilations and padding are
 * all the same here. A last block that is not full is moved back over cells that have their sum already; filters that
 * are too many for the map end in `spare`, room for 8 × 4 numbers.
 */
export function convolve(
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
    const full = filters - f >= 8 && cellCount >= 4;
    const weights = weight + ((<usize>(f * tapCount)) << 2);
    const low = v128.load(bias + ((<usize>f) << 2));
    const high = v128.load(bias + ((<usize>f) << 2), 16);
    for (let p = 0; p < cellCount; p += 4) {
      const first = max(0, min(p, cellCount - 4));
      const table = cells + ((<usize>first) << 2);
      const a = image + load<u32>(table);
      const b = image + load<u32>(table, 4);
      const c = image + load<u32>(table, 8);
      const d = image + load<u32>(table, 12);
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
      if (full) {
        const to = maps + <usize>f * plane + ((<usize>first) << 2);
        storeRows(to, plane, a0, b0, c0, d0);
        storeRows(to + 4 * plane, plane, a1, b1, c1, d1);
      } else {
        storeRows(spare, 16, a0, b0, c0, d0);
        storeRows(spare + 64, 16, a1, b1, c1, d1);
        const rows = min(8, filters - f);
        const bytes = (<usize>min(4, cellCount)) << 2;
        for (let row = 0; row < rows; row++)
          memory.copy(
            maps + <usize>(f + row) * plane + ((<usize>first) << 2),
            spare + ((<usize>row) << 4),
            bytes,
          );
      }
    }
  }
}
