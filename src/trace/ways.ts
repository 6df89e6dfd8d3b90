import type { ConvParams, Tensor } from '#engine/index.ts';
import { conv2d, conv2dGrad, tensor } from '#engine/index.ts';

/** From one map to the next, and back. */
export interface Passage {
  forth(cells: Tensor): Tensor;
  back(cells: Tensor): Tensor;
}

/**
 * A convolution in which every weight is 1, so that each way through it adds 1: forwards as it makes its map, backwards
 * as its gradient does. `input` has the shape of what it reads.
 */
export function everyWay(
  input: Tensor,
  filters: number,
  [tall, wide]: readonly [height: number, width: number],
  params: ConvParams = {},
): Passage {
  const depth = input.shape[1]! / (params.groups ?? 1);
  const ones = tensor([filters, depth, tall, wide], Array<number>(filters * depth * tall * wide).fill(1));
  return {
    forth: (cells) => conv2d(cells, ones, null, params),
    back: (cells) => conv2dGrad(input, ones, cells, params).input,
  };
}

/**
 * In how many ways each cell of each map, from the first to the last, leads to the cells that are marked with a 1 in one
 * of them, or these to it. Where there is no way, it is 0.
 */
export function waysThrough(passages: readonly Passage[], map: number, marked: Tensor): readonly Tensor[] {
  const before = [marked];
  for (const passage of passages.slice(0, map).toReversed()) before.unshift(passage.back(before[0]!));
  const after = [marked];
  for (const passage of passages.slice(map)) after.push(passage.forth(after.at(-1)!));
  return [...before, ...after.slice(1)];
}
