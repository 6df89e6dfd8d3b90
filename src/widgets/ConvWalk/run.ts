import { matrix, tensor } from '#engine/index.ts';
import { traceConv2d, type ConvTrace } from '#trace/conv2d.ts';
import type { ConvWalkValues } from './parameters.ts';

export const run = ({ image, weights, bias, stride, padding, dilation }: ConvWalkValues): ConvTrace =>
  traceConv2d(matrix(image), matrix(weights), tensor([1], [bias]), { stride, padding, dilation });
