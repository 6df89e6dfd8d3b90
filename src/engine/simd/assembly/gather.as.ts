import { madd } from './vector.as';

/**
 * The gradient of the weights, of eight filters and four taps at a time, added to what is there. A lane is a filter;
 * `maps` has the filters of each cell side by side, `stride` bytes from cell to cell.
 *
 *     weight[f / 8, t, f % 8] += Σ maps[p, f] · image[cells[p] + taps[t]]
 *                                p
 */
export function gatherOver(
  image: usize,
  maps: usize,
  stride: usize,
  taps: usize,
  tapCount: i32,
  cells: usize,
  cellCount: i32,
  filters: i32,
  weight: usize,
): void {
  const end = cells + ((<usize>cellCount) << 2);
  for (let f = 0; f < filters; f += 8) {
    for (let t = 0; t < tapCount; t += 4) {
      const table = taps + ((<usize>t) << 2);
      const a = image + load<u32>(table);
      const b = image + load<u32>(table, 4);
      const c = image + load<u32>(table, 8);
      const d = image + load<u32>(table, 12);
      const w = weight + ((<usize>(f * tapCount + t * 8)) << 2);
      let a0 = v128.load(w);
      let a1 = v128.load(w, 16);
      let b0 = v128.load(w, 32);
      let b1 = v128.load(w, 48);
      let c0 = v128.load(w, 64);
      let c1 = v128.load(w, 80);
      let d0 = v128.load(w, 96);
      let d1 = v128.load(w, 112);
      let m = maps + ((<usize>f) << 2);
      for (let p = cells; p < end; p += 4) {
        const offset = load<u32>(p);
        const m0 = v128.load(m);
        const m1 = v128.load(m, 16);
        m += stride;
        const cellA = v128.load32_splat(a + offset);
        a0 = madd(m0, cellA, a0);
        a1 = madd(m1, cellA, a1);
        const cellB = v128.load32_splat(b + offset);
        b0 = madd(m0, cellB, b0);
        b1 = madd(m1, cellB, b1);
        const cellC = v128.load32_splat(c + offset);
        c0 = madd(m0, cellC, c0);
        c1 = madd(m1, cellC, c1);
        const cellD = v128.load32_splat(d + offset);
        d0 = madd(m0, cellD, d0);
        d1 = madd(m1, cellD, d1);
      }
      v128.store(w, a0);
      v128.store(w, a1, 16);
      v128.store(w, b0, 32);
      v128.store(w, b1, 48);
      v128.store(w, c0, 64);
      v128.store(w, c1, 80);
      v128.store(w, d0, 96);
      v128.store(w, d1, 112);
    }
  }
}
