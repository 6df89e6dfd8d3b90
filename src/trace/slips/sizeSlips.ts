import { effectiveKernel } from '#engine/index.ts';

/** One side of a convolution, as its sizes are set. */
export interface SizeSettings {
  readonly operation: 'direct' | 'transposed';
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  /** at the beginning and at the end */
  readonly before: number;
  readonly after: number;
  readonly dilation: number;
  readonly outputPadding: number;
  readonly ceil: boolean;
}

/** What people get wrong about the size of an output. */
export type SizeSlip =
  | 'withoutPadding'
  | 'paddingOnce'
  | 'withoutOne'
  | 'withoutDilation'
  | 'kernelTimesDilation'
  | 'withoutStride'
  | 'roundedUp'
  | 'roundedDown'
  | 'notRounded'
  | 'beyond'
  | 'strideTimesInput'
  | 'withoutOutputPadding'
  | 'paddingAdded';

/** What each mistake that can be made would have given. */
export function sizeSlips(settings: SizeSettings): Partial<Record<SizeSlip, number>> {
  return settings.operation === 'direct' ? directSlips(settings) : transposedSlips(settings);
}

function directSlips(settings: SizeSettings): Partial<Record<SizeSlip, number>> {
  const { input, kernel, stride, before, after, dilation, ceil } = settings;
  const span = effectiveKernel(kernel, dilation);
  const round = ceil ? Math.ceil : Math.floor;
  const size = ({ padding = before + after, step = stride, reach = span } = {}) =>
    (input + padding - reach) / step + 1;
  const exact = size();
  const isWhole = Number.isInteger(exact);
  const most = Math.ceil(exact);
  return {
    ...(before + after > 0 && {
      withoutPadding: round(size({ padding: 0 })),
      paddingOnce: round(size({ padding: before })),
    }),
    withoutOne: round(exact - 1),
    ...(dilation > 1 && {
      withoutDilation: round(size({ reach: kernel })),
      kernelTimesDilation: round(size({ reach: kernel * dilation })),
    }),
    ...(stride > 1 && { withoutStride: size({ step: 1 }) }),
    ...(!isWhole && { notRounded: exact }),
    // A window that would start behind the input does not count, however sizes are rounded.
    ...(ceil && (most - 1) * stride >= before + input && { beyond: most }),
    ...(!isWhole && (ceil ? { roundedDown: Math.floor(exact) } : { roundedUp: Math.ceil(exact) })),
  };
}

function transposedSlips(settings: SizeSettings): Partial<Record<SizeSlip, number>> {
  const { input, kernel, stride, before, dilation, outputPadding } = settings;
  const span = effectiveKernel(kernel, dilation);
  const size = ({
    padding = 2 * before,
    steps = input - 1,
    step = stride,
    reach = span,
    more = outputPadding,
  } = {}) => step * steps + reach - padding + more;
  return {
    strideTimesInput: size({ steps: input }),
    ...(before > 0 && {
      withoutPadding: size({ padding: 0 }),
      paddingOnce: size({ padding: before }),
      paddingAdded: size({ padding: -2 * before }),
    }),
    ...(dilation > 1 && {
      withoutDilation: size({ reach: kernel }),
      kernelTimesDilation: size({ reach: kernel * dilation }),
    }),
    ...(stride > 1 && { withoutStride: size({ step: 1 }) }),
    ...(outputPadding > 0 && { withoutOutputPadding: size({ more: 0 }) }),
  };
}
