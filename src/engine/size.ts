import { whole } from './whole.ts';

/**
 * How large things get, along one axis. W is the input's side, K the kernel's, S the stride, P the padding at each
 * end, D the dilation.
 *
 *     effective kernel    K′ = D(K − 1) + 1
 *     output              O  = ⌊(W + 2P − K′) / S⌋ + 1
 *     transposed          O  = S(W − 1) + K′ − 2P + output padding
 *     "same"              P  = D(K − 1) / 2 keeps O = W, if S = 1
 */
export interface WindowSize {
  readonly input: number;
  readonly kernel: number;
  readonly stride?: number;
  readonly padding?: number;
  readonly dilation?: number;
}

/** K′, the stretch from a kernel's first tap to its last. */
export function effectiveKernel(kernel: number, dilation = 1): number {
  return whole('dilation', dilation, 1) * (whole('kernel', kernel, 1) - 1) + 1;
}

/** O, the number of places where the window fits; with `ceil`, as pooling has it, the last may hang over the end. */
export function outputSize(size: WindowSize & { readonly ceil?: boolean }): number {
  const { input, kernel, stride = 1, padding = 0, dilation = 1, ceil = false } = size;
  whole('input', input, 1);
  whole('kernel', kernel, 1);
  whole('stride', stride, 1);
  whole('padding', padding, 0);
  whole('dilation', dilation, 1);
  return places('kernel', { input, kernel, stride, before: padding, after: padding, dilation, ceil });
}

/** One axis of a window with nothing left open; the padding may differ at the two ends. */
export interface Axis {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly before: number;
  readonly after: number;
  readonly dilation: number;
  readonly ceil?: boolean;
}

/**
 * O on an axis whose numbers have been checked. With `ceil` a last window that hangs over the end counts, provided
 * that it starts inside the input or the padding before it. `name` is what the caller calls the kernel.
 */
export function places(name: string, axis: Axis): number {
  const { input, kernel, stride, before, after, dilation, ceil = false } = axis;
  const reach = effectiveKernel(kernel, dilation);
  const room = before + input + after - reach;
  let output = Math.floor((room + (ceil ? stride - 1 : 0)) / stride) + 1;
  if (ceil && (output - 1) * stride >= before + input) output -= 1;
  if (output >= 1) return output;
  const stretched = dilation > 1 ? ` (${reach} cells long with dilation ${dilation})` : '';
  throw new RangeError(
    `${name} ${kernel}${stretched} does not fit an input of ${input} with padding ${before}, ` +
      `${before + input + after} cells in all: make it smaller, or the padding ${Math.ceil((reach - input) / 2)} or more`,
  );
}

/** O of the transposed convolution: the size that a convolution like this one would have brought down to W. */
export function transposedSize(size: WindowSize & { readonly outputPadding?: number }): number {
  const { input, kernel, stride = 1, padding = 0, dilation = 1, outputPadding = 0 } = size;
  whole('input', input, 1);
  whole('stride', stride, 1);
  whole('padding', padding, 0);
  whole('outputPadding', outputPadding, 0);
  const reach = effectiveKernel(kernel, dilation);
  if (outputPadding >= Math.max(stride, dilation)) {
    throw new RangeError(
      `outputPadding must be smaller than the stride ${stride} or the dilation ${dilation}, not ${outputPadding}`,
    );
  }
  const spread = stride * (input - 1) + reach + outputPadding;
  if (spread > 2 * padding) return spread - 2 * padding;
  throw new RangeError(
    `padding ${padding} cuts away all ${spread} cells that kernel ${kernel} with stride ${stride} and dilation ` +
      `${dilation} makes of an input of ${input}: take ${Math.floor((spread - 1) / 2)} or less`,
  );
}

/**
 * The P that keeps the side with stride 1. Where D(K − 1) is odd there is none that is equal at both ends, and the
 * padding `'same'` puts the extra cell at the end.
 */
export function samePadding(kernel: number, dilation = 1): number {
  const total = effectiveKernel(kernel, dilation) - 1;
  if (total % 2 === 0) return total / 2;
  throw new RangeError(
    `kernel ${kernel} with dilation ${dilation} needs ${total} cells of padding, which two equal ends cannot ` +
      `give: take an odd kernel or an even dilation`,
  );
}
