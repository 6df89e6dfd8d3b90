import type { ConvPlan } from '../convPlan.ts';
import type { PoolPlan } from '../pool.ts';

/** A plan in the order of assembly/plan.as.ts. */
export function numbersOf({ batch, walk, margins, size }: ConvPlan): Int32Array {
  const { channels, filters, groups, height, width, kernel, stride, dilation, rows, columns } = walk;
  return Int32Array.of(
    ...[batch, channels, filters, groups, ...size, margins.top, margins.left, height, width],
    ...[...kernel, ...stride, ...dilation, rows, columns],
  );
}

/** A pooling's plan in the order of assembly/pool.as.ts. */
export function numbersOfPool(plan: PoolPlan, countPadding = true): Int32Array {
  const { planes, height, width, rows, columns, size, stride, padding, dilation } = plan;
  return Int32Array.of(
    ...[planes, height, width, rows, columns, ...size, ...stride, ...padding, ...dilation],
    Number(countPadding),
  );
}

/** How many bytes a convolution of this plan needs to work in, whichever of the three loops it is. */
export function workRoom({ walk, size }: ConvPlan): number {
  const { channels, filters, groups, height, width, kernel, dilation, rows, columns } = walk;
  const taps = Math.max(channels, filters) * kernel[0] * kernel[1] + 8;
  const cells = Math.max(rows * columns, size[0] * size[1]) + 8;
  const padded = channels * height * width;
  const spread =
    filters * (size[0] + dilation[0] * (kernel[0] - 1)) * (size[1] + dilation[1] * (kernel[1] - 1));
  const most = Math.max(filters, channels) + 8 * groups;
  // Tables, packed weights and biases, an image with margins, a map with its filters side by side.
  const numbers = taps + cells + most * (taps + 1) + Math.max(padded, spread) + most * cells + 128;
  return 4 * numbers;
}
