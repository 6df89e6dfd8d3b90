import { matrix } from '#engine/index.ts';
import { traceConvMatrix, type ConvMatrix } from '#trace/convMatrix.ts';
import { SIDE, type MatrixViewsValues } from './parameters.ts';

export function run({ direction, image, weights, slopes, ...sizes }: MatrixViewsValues): ConvMatrix {
  const { stride, padding, dilation } = sizes;
  const given = matrix(direction === 'forward' ? image : slopes);
  return traceConvMatrix(direction, given, matrix(weights), [SIDE, SIDE], { stride, padding, dilation });
}
