import { convolve } from './convolve.as';
import { gatherOver } from './gather.as';
import { place } from './place.as';
import { Plan } from './plan.as';
import { begin, take, takeZeros } from './room.as';
import { cellTable, pack, tapTable, unpack } from './tables.as';
import { storeRows, upTo } from './vector.as';

/**
 * The three loops of slide.ts over a whole batch, each filling its last array (`bias` 0: none). `room` is where they
 * may work; how much they need, tells `workRoom` in plan.ts.
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
  const bare = plan.tall == plan.height && plan.wide == plan.width;
  const padded: usize = bare ? 0 : takeZeros(plan.channels * plane);
  for (let n = 0; n < plan.batch; n++) {
    let image = images + ((<usize>(n * plan.channels * plan.height * plan.width)) << 2);
    if (!bare) {
      place(
        image,
        plan.channels,
        plan.height,
        plan.width,
        padded,
        plan.tall,
        plan.wide,
        plan.top,
        plan.left,
        1,
        1,
      );
      image = padded;
    }
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

export function gather(plan: Plan, maps: usize, images: usize, weight: usize, room: usize): void {
  begin(room);
  const groups = plan.groups;
  const depth = plan.channels / groups;
  const filters = plan.filters / groups;
  const plane = plan.tall * plan.wide;
  const count = depth * plan.kernelHeight * plan.kernelWidth;
  const fours = upTo(4, count);
  const lanes = upTo(8, filters);
  const cellCount = plan.rows * plan.columns;
  const taps = take(fours);
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
  const packed = takeZeros(groups * lanes * fours);
  const turned = takeZeros(lanes * cellCount);
  const bare = plan.tall == plan.height && plan.wide == plan.width;
  const padded: usize = bare ? 0 : takeZeros(plan.channels * plane);
  for (let n = 0; n < plan.batch; n++) {
    let image = images + ((<usize>(n * plan.channels * plan.height * plan.width)) << 2);
    if (!bare) {
      place(
        image,
        plan.channels,
        plan.height,
        plan.width,
        padded,
        plan.tall,
        plan.wide,
        plan.top,
        plan.left,
        1,
        1,
      );
      image = padded;
    }
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
        fours,
        cells,
        cellCount,
        filters,
        packed + ((<usize>(g * lanes * fours)) << 2),
      );
    }
  }
  for (let g = 0; g < groups; g++)
    unpack(
      packed + ((<usize>(g * lanes * fours)) << 2),
      fours,
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
        storeRows(
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
