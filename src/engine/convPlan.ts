import type { Margins } from './pad.ts';
import type { Pair, Size2 } from './pair.ts';
import { pair } from './pair.ts';
import { effectiveKernel, places } from './size.ts';
import type { Walk } from './slide.ts';
import type { Shape } from './tensor.ts';
import { axes } from './tensor.ts';
import { quote, whole } from './whole.ts';

export interface ConvParams {
  readonly stride?: Size2;
  readonly padding?: Size2 | 'valid' | 'same';
  readonly dilation?: Size2;
  readonly groups?: number;
}

/** Everything about a convolution but its numbers, checked: how the padded image is walked, and what pads it. */
export interface ConvPlan {
  readonly batch: number;
  readonly walk: Walk;
  readonly margins: Required<Margins>;
  readonly size: Pair;
}

export function convPlan(input: Shape, weight: Shape, params: ConvParams): ConvPlan {
  const [batch, channels, ...size] = axes('input', input, 'n', 'c', 'h', 'w');
  const [filters, depth, ...kernel] = axes('weight', weight, 'filters', 'c / groups', 'k_h', 'k_w');
  const groups = whole('groups', params.groups ?? 1, 1);
  if (channels % groups !== 0 || filters % groups !== 0) {
    throw new RangeError(
      `groups must divide ${channels} channels and ${filters} filters, and ${groups} does not`,
    );
  }
  if (depth * groups !== channels) {
    throw new RangeError(
      `weight must have ${channels / groups} channels (${channels} of the input / ${groups} groups), not ${depth}`,
    );
  }
  const stride = pair('stride', params.stride ?? 1, 1);
  const dilation = pair('dilation', params.dilation ?? 1, 1);
  const padding = paddings(params.padding ?? 0, kernel, stride, dilation);
  const fit = (name: string, axis: 0 | 1): number =>
    places(`kernel ${name}`, {
      ...{ input: size[axis], kernel: kernel[axis], stride: stride[axis], dilation: dilation[axis] },
      ...{ before: padding[axis][0], after: padding[axis][1] },
    });
  const [rows, columns] = [fit('height', 0), fit('width', 1)];
  const [[top, bottom], [left, right]] = padding;
  const walk = {
    ...{ channels, filters, groups, kernel, stride, dilation, rows, columns },
    height: top + size[0] + bottom,
    width: left + size[1] + right,
  };
  return { batch, walk, margins: { top, right, bottom, left }, size };
}

/** Cells before and after the input, along both axes. */
export function paddings(
  padding: Size2 | 'valid' | 'same',
  kernel: Pair,
  stride: Pair,
  dilation: Pair,
): readonly [Pair, Pair] {
  if (padding === 'same') {
    if (stride[0] !== 1 || stride[1] !== 1) {
      throw new RangeError(
        `padding "same" needs stride 1, not ${quote(stride)}: give the padding as a number`,
      );
    }
    // An odd rest goes to the end, as in PyTorch.
    const halves = (axis: 0 | 1): Pair => {
      const total = effectiveKernel(kernel[axis], dilation[axis]) - 1;
      return [Math.floor(total / 2), Math.ceil(total / 2)];
    };
    return [halves(0), halves(1)];
  }
  if (typeof padding === 'string' && padding !== 'valid') {
    throw new RangeError(
      `padding must be a number, [height, width], "valid" or "same", not ${quote(padding)}`,
    );
  }
  const [y, x] = padding === 'valid' ? [0, 0] : pair('padding', padding, 0);
  return [
    [y, y],
    [x, x],
  ];
}
