import { matrix, tensor } from '#engine/index.ts';
import { traceConv2d, type ConvTrace } from '#trace/conv2d.ts';
import { imageOf, weightsOf, type ConvWalkValues } from './parameters.ts';

export function run(values: ConvWalkValues): ConvTrace {
  const { bias, stride, padding, dilation } = values;
  return traceConv2d(matrix(imageOf(values)), matrix(weightsOf(values)), tensor([1], [bias]), {
    stride,
    padding,
    dilation,
  });
}
