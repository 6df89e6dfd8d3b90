import { conv2d, matrix, type Tensor } from '#engine/index.ts';
import { traceBorder, type BorderTrace } from '#trace/border.ts';
import { weightsOf, type PaddingValues } from './parameters.ts';

export interface PaddingTrace extends BorderTrace {
  /** What the kernel makes of the picture with its border. */
  readonly map: Tensor;
  /** The largest sizes of its answers: to windows that reach into the border, and to all others. */
  readonly largest: { readonly rim: number; readonly inside: number };
}

export function run(values: PaddingValues): PaddingTrace {
  const image = matrix(values.image);
  const weights = weightsOf(values);
  const border = traceBorder(image, values.padding, values.border);
  const map = conv2d(border.padded, matrix(weights), null);
  const wide = map.shape[3]!;
  /** Of so many windows in a row, those that lie on the picture alone. */
  const clear = (window: number) =>
    window >= values.padding && window + weights.length <= values.padding + values.image.length;
  const largest = (inside: boolean) =>
    Math.max(
      ...map.data
        .filter((_, at) => (clear(Math.floor(at / wide)) && clear(at % wide)) === inside)
        .map(Math.abs),
    );
  return { ...border, map, largest: { rim: largest(false), inside: largest(true) } };
}
