import { conv2d, matrix, type Tensor } from '#engine/index.ts';
import { traceConvGrad, type GradTrace } from '#trace/convGrad.ts';
import type { ConvGradientValues } from './parameters.ts';

export interface ConvGradientRun extends GradTrace {
  /** What the convolution made on its way forward. */
  readonly output: Tensor;
}

export const run = ({ of, image, weights, slopes }: ConvGradientValues): ConvGradientRun => ({
  ...traceConvGrad(of, matrix(image), matrix(weights), matrix(slopes)),
  output: conv2d(matrix(image), matrix(weights), null),
});
