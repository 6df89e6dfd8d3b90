import type { Pair, Size2 } from './pair.ts';
import { pair } from './pair.ts';
import { places } from './size.ts';
import type { Shape } from './tensor.ts';
import { axes } from './tensor.ts';

/**
 * What max and average pooling share: windows that walk each channel by itself, side by side unless a stride is
 * given. Padding may be half the window at most, so that every window sees something of the input. With `ceil` a last
 * window may hang over the end, provided that it starts inside the input or the padding before it.
 */
export interface PoolParams {
  readonly size: Size2;
  readonly stride?: Size2;
  readonly padding?: Size2;
  readonly ceil?: boolean;
}

export interface PoolPlan {
  /** images times channels */
  readonly planes: number;
  readonly height: number;
  readonly width: number;
  readonly rows: number;
  readonly columns: number;
  readonly size: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  readonly dilation: Pair;
  readonly output: readonly number[];
}

export function poolPlan(input: Shape, params: PoolParams & { readonly dilation?: Size2 }): PoolPlan {
  const [n, c, height, width] = axes('input', input, 'n', 'c', 'h', 'w');
  const size = pair('size', params.size, 1);
  const stride = pair('stride', params.stride ?? params.size, 1);
  const padding = pair('padding', params.padding ?? 0, 0);
  const dilation = pair('dilation', params.dilation ?? 1, 1);
  const count = (name: string, axis: 0 | 1): number => {
    if (padding[axis] > size[axis] / 2) {
      throw new RangeError(
        `padding must be at most half of the window's ${name} ${size[axis]}, not ${padding[axis]}`,
      );
    }
    return places(`window ${name}`, {
      ...{
        input: [height, width][axis]!,
        kernel: size[axis],
        stride: stride[axis],
        dilation: dilation[axis],
      },
      ...{ before: padding[axis], after: padding[axis], ceil: params.ceil ?? false },
    });
  };
  const [rows, columns] = [count('height', 0), count('width', 1)];
  const output = [n, c, rows, columns];
  return { planes: n * c, height, width, rows, columns, size, stride, padding, dilation, output };
}

/** What a window covers along one axis: the input cells `from`, `from + dilation`, … before `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** how many cells with those in the padding, but without any that hang over beyond it */
  readonly padded: number;
}

export function poolSpans(plan: PoolPlan, axis: 0 | 1): Span[] {
  const [input, count] = axis === 0 ? [plan.height, plan.rows] : [plan.width, plan.columns];
  const { [axis]: size } = plan.size;
  const { [axis]: dilation } = plan.dilation;
  return Array.from({ length: count }, (_, window) => {
    const start = window * plan.stride[axis] - plan.padding[axis];
    const end = start + dilation * (size - 1) + 1;
    const missed = Math.ceil(Math.max(0, -start) / dilation);
    return {
      from: start + dilation * missed,
      to: Math.min(end, input),
      padded: Math.min(size, Math.ceil((input + plan.padding[axis] - start) / dilation)),
    };
  });
}
