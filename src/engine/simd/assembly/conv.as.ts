import { convolve, Windows } from './convolve.as';
import { marginRoom, withMargins } from './margins.as';
import { place } from './place.as';
import { Plan } from './plan.as';
import { begin, take, takeZeros } from './room.as';
import { cellTable, pack, tapTable } from './tables.as';
import { upTo } from './vector.as';

/** A large image is taken in bands of so many numbers, so that what is laid between margins stays in a near cache. */
const bandSize = 1 << 14;

/**
 * Two of the three loops of slide.ts over a whole batch (gather.as.ts has the third), each filling its last array
 * (`bias` 0: none). `room` is where they may work; how much they need, tells `workRoom` in plan.ts.
 */
export function correlate(
  plan: Plan,
  images: usize,
  weight: usize,
  bias: usize,
  maps: usize,
  room: usize,
): void {
  begin(room);
  const groups = plan.groups;
  const depth = plan.channels / groups;
  const filters = plan.filters / groups;
  const span = plan.dilationDown * (plan.kernelHeight - 1) + 1;
  // Bands of equal height; the last one is moved back over rows that are there already.
  const fit = max(1, (bandSize / (plan.channels * plan.wide) - span) / plan.down + 1);
  const bands = (plan.rows + fit - 1) / fit;
  const band = (plan.rows + bands - 1) / bands;
  const tall = (band - 1) * plan.down + span;
  const margins = marginRoom(plan, tall);
  const plane = margins ? tall * plan.wide : plan.tall * plan.wide;
  const count = depth * plan.kernelHeight * plan.kernelWidth;
  const lanes = upTo(8, filters);
  const windows = windowsOver(band, plan.columns, plan.down * plan.wide, plan.right, count);
  tapTable(
    windows.taps,
    depth,
    plane,
    plan.wide,
    plan.kernelHeight,
    plan.kernelWidth,
    plan.dilationDown,
    plan.dilationRight,
  );
  const packed = takeZeros(groups * lanes * count);
  const biases = takeZeros(groups * lanes);
  for (let g = 0; g < groups; g++) {
    const first = g * filters;
    pack(
      weight + ((<usize>(first * count)) << 2),
      filters,
      count,
      count,
      1,
      packed + ((<usize>(g * lanes * count)) << 2),
      count,
      0,
    );
    if (bias)
      memory.copy(biases + ((<usize>(g * lanes)) << 2), bias + ((<usize>first) << 2), (<usize>filters) << 2);
  }
  const map = (<usize>(plan.rows * plan.columns)) << 2;
  for (let n = 0; n < plan.batch; n++)
    for (let y = 0; y < plan.rows; y += band) {
      const first = min(y, plan.rows - band);
      const image = withMargins(plan, images, n, first * plan.down, tall, margins);
      for (let g = 0; g < groups; g++)
        convolve(
          windows,
          image + ((<usize>(g * depth * plane)) << 2),
          packed + ((<usize>(g * lanes * count)) << 2),
          filters,
          biases + ((<usize>(g * lanes)) << 2),
          maps + <usize>(n * plan.filters + g * filters) * map + ((<usize>(first * plan.columns)) << 2),
          map,
        );
    }
}

/** Windows with tables of their own, the one of their taps still to be filled; steps are in numbers. */
function windowsOver(rows: i32, columns: i32, down: i32, right: i32, tapCount: i32): Windows {
  const windows = changetype<Windows>(take(offsetof<Windows>() / 4));
  windows.rows = rows;
  windows.columns = columns;
  windows.down = (<usize>down) << 2;
  windows.right = (<usize>right) << 2;
  windows.cells = take(rows * columns + 4);
  cellTable(windows.cells, rows, columns, down, right);
  windows.taps = take(upTo(5, tapCount));
  windows.tapCount = tapCount;
  windows.spare = take(32);
  return windows;
}

/**
 * What a convolution spreads, another one collects: its image is the map, with zeros between its cells as the stride
 * asks and round them as the kernel does; its filters are the channels, its kernel is turned by half a turn.
 */
export function spread(
  plan: Plan,
  maps: usize,
  weight: usize,
  bias: usize,
  images: usize,
  room: usize,
): void {
  begin(room);
  const groups = plan.groups;
  const depth = plan.channels / groups;
  const filters = plan.filters / groups;
  const size = plan.kernelHeight * plan.kernelWidth;
  const down = plan.dilationDown * (plan.kernelHeight - 1);
  const right = plan.dilationRight * (plan.kernelWidth - 1);
  const tall = plan.height + down;
  const wide = plan.width + right;
  const plane = tall * wide;
  const count = filters * size;
  const lanes = upTo(8, depth);
  const cellCount = plan.height * plan.width;
  const windows = windowsOver(plan.height, plan.width, wide, 1, count);
  tapTable(
    windows.taps,
    filters,
    plane,
    wide,
    plan.kernelHeight,
    plan.kernelWidth,
    plan.dilationDown,
    plan.dilationRight,
  );
  const packed = takeZeros(groups * lanes * count);
  const biases = takeZeros(groups * lanes);
  for (let g = 0; g < groups; g++) {
    for (let f = 0; f < filters; f++) {
      const last = (g * filters + f) * depth * size + size - 1;
      pack(
        weight + ((<usize>last) << 2),
        depth,
        size,
        size,
        -1,
        packed + ((<usize>(g * lanes * count)) << 2),
        count,
        f * size,
      );
    }
    if (bias)
      memory.copy(
        biases + ((<usize>(g * lanes)) << 2),
        bias + ((<usize>(g * depth)) << 2),
        (<usize>depth) << 2,
      );
  }
  const wideMap = takeZeros(plan.filters * plane);
  for (let n = 0; n < plan.batch; n++) {
    place(
      maps + ((<usize>(n * plan.filters * plan.rows * plan.columns)) << 2),
      plan.filters,
      plan.rows,
      plan.columns,
      wideMap,
      tall,
      wide,
      down - plan.top,
      right - plan.left,
      plan.down,
      plan.right,
    );
    for (let g = 0; g < groups; g++)
      convolve(
        windows,
        wideMap + ((<usize>(g * filters * plane)) << 2),
        packed + ((<usize>(g * lanes * count)) << 2),
        depth,
        biases + ((<usize>(g * lanes)) << 2),
        images + ((<usize>((n * plan.channels + g * depth) * cellCount)) << 2),
        (<usize>cellCount) << 2,
      );
  }
}
