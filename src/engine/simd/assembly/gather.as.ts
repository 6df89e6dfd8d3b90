import { marginRoom, withMargins } from './margins.as';
import { Plan } from './plan.as';
import { begin, take, takeZeros } from './room.as';
import { cellTable, tapTable, unpack } from './tables.as';
import { madd, Columns, upTo } from './vector.as';

/** What each weight met at its cells, over a whole batch: the third loop of slide.ts. */
export function gather(plan: Plan, maps: usize, images: usize, weight: usize, room: usize): void {
  begin(room);
  const groups = plan.groups;
  const depth = plan.channels / groups;
  const filters = plan.filters / groups;
  const plane = plan.tall * plan.wide;
  const count = depth * plan.kernelHeight * plan.kernelWidth;
  const fives = upTo(5, count);
  const lanes = upTo(8, filters);
  const cellCount = plan.rows * plan.columns;
  const taps = take(fives);
  tapTable(
    taps,
    depth,
    plane,
    plan.wide,
    plan.kernelHeight,
    plan.kernelWidth,
    plan.dilationDown,
    plan.dilationRight,
  );
  const cells = take(cellCount + 4);
  cellTable(cells, plan.rows, plan.columns, plan.down * plan.wide, plan.right);
  const packed = takeZeros(groups * lanes * fives);
  const turned = takeZeros(lanes * cellCount);
  const margins = marginRoom(plan, plan.tall);
  for (let n = 0; n < plan.batch; n++) {
    const image = withMargins(plan, images, n, 0, plan.tall, margins);
    for (let g = 0; g < groups; g++) {
      turn(
        maps + ((<usize>((n * plan.filters + g * filters) * cellCount)) << 2),
        filters,
        cellCount,
        turned,
        lanes,
      );
      gatherOver(
        image + ((<usize>(g * depth * plane)) << 2),
        turned,
        (<usize>lanes) << 2,
        taps,
        fives,
        cells,
        cellCount,
        filters,
        packed + ((<usize>(g * lanes * fives)) << 2),
      );
    }
  }
  for (let g = 0; g < groups; g++)
    unpack(
      packed + ((<usize>(g * lanes * fives)) << 2),
      fives,
      weight + ((<usize>(g * filters * count)) << 2),
      filters,
      count,
    );
}

/** Maps [filters, cells] as [cells, lanes]; lanes beyond the filters stay as they are. */
function turn(from: usize, filters: i32, cells: i32, to: usize, lanes: i32): void {
  const row = (<usize>cells) << 2;
  const apart = (<usize>lanes) << 2;
  for (let f = 0; f < filters; f += 4) {
    const many = filters - f >= 4;
    const source = from + <usize>f * row;
    const target = to + ((<usize>f) << 2);
    let p = 0;
    if (many)
      for (; p + 4 <= cells; p += 4) {
        const at = source + ((<usize>p) << 2);
        Columns.store(
          target + <usize>p * apart,
          apart,
          v128.load(at),
          v128.load(at + row),
          v128.load(at + 2 * row),
          v128.load(at + 3 * row),
        );
      }
    for (; p < cells; p++)
      for (let i = 0; i < min(4, filters - f); i++)
        store<f32>(
          target + <usize>p * apart + ((<usize>i) << 2),
          load<f32>(source + <usize>i * row + ((<usize>p) << 2)),
        );
  }
}

/**
 * The gradient of the weights, of eight filters and five taps at a time, added to what is there. A lane is a filter;
 * `maps` has the filters of each cell side by side, `stride` bytes from cell to cell.
 *
 *     weight[f / 8, t, f % 8] += Σ maps[p, f] · image[cells[p] + taps[t]]
 *                                p
 */
function gatherOver(
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
    for (let t = 0; t < tapCount; t += 5) {
      const table = taps + ((<usize>t) << 2);
      const a = image + load<u32>(table);
      const b = image + load<u32>(table, 4);
      const c = image + load<u32>(table, 8);
      const d = image + load<u32>(table, 12);
      const e = image + load<u32>(table, 16);
      const w = weight + ((<usize>(f * tapCount + t * 8)) << 2);
      let a0 = v128.load(w);
      let a1 = v128.load(w, 16);
      let b0 = v128.load(w, 32);
      let b1 = v128.load(w, 48);
      let c0 = v128.load(w, 64);
      let c1 = v128.load(w, 80);
      let d0 = v128.load(w, 96);
      let d1 = v128.load(w, 112);
      let e0 = v128.load(w, 128);
      let e1 = v128.load(w, 144);
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
        const cellE = v128.load32_splat(e + offset);
        e0 = madd(m0, cellE, e0);
        e1 = madd(m1, cellE, e1);
      }
      v128.store(w, a0);
      v128.store(w, a1, 16);
      v128.store(w, b0, 32);
      v128.store(w, b1, 48);
      v128.store(w, c0, 64);
      v128.store(w, c1, 80);
      v128.store(w, d0, 96);
      v128.store(w, d1, 112);
      v128.store(w, e0, 128);
      v128.store(w, e1, 144);
    }
  }
}
