import { convolve } from './convolve.as';
import { marginRoom, withMargins } from './margins.as';
import { place } from './place.as';
import { Plan } from './plan.as';
import { begin, take, takeZeros } from './room.as';
import { cellTable, pack, tapTable } from './tables.as';
import { upTo } from './vector.as';

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
  const plane = plan.tall * plan.wide;
  const count = depth * plan.kernelHeight * plan.kernelWidth;
  const lanes = upTo(8, filters);
  const cellCount = plan.rows * plan.columns;
  const taps = take(upTo(4, count));
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
  const cells = take(cellCount + 5);
  cellTable(cells, plan.rows, plan.columns, plan.down * plan.wide, plan.right);
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
  const spare = take(64);
  const margins = marginRoom(plan);
  for (let n = 0; n < plan.batch; n++) {
    const image = withMargins(plan, images, n, margins);
    for (let g = 0; g < groups; g++)
      convolve(
        image + ((<usize>(g * depth * plane)) << 2),
        packed + ((<usize>(g * lanes * count)) << 2),
        taps,
        count,
        cells,
        plan.rows,
        plan.columns,
        plan.right,
        filters,
        biases + ((<usize>(g * lanes)) << 2),
        maps + ((<usize>((n * plan.filters + g * filters) * cellCount)) << 2),
        spare,
      );
  }
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
  const taps = take(upTo(4, count));
  tapTable(
    taps,
    filters,
    plane,
    wide,
    plan.kernelHeight,
    plan.kernelWidth,
    plan.dilationDown,
    plan.dilationRight,
  );
  const cells = take(cellCount + 5);
  cellTable(cells, plan.height, plan.width, wide, 1);
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
  const spare = take(64);
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
        wideMap + ((<usize>(g * filters * plane)) << 2),
        packed + ((<usize>(g * lanes * count)) << 2),
        taps,
        count,
        cells,
        plan.height,
        plan.width,
        1,
        depth,
        biases + ((<usize>(g * lanes)) << 2),
        images + ((<usize>((n * plan.channels + g * depth) * cellCount)) << 2),
        spare,
      );
  }
}
