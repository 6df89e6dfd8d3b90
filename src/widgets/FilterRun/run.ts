import { matrix } from '#engine/index.ts';
import { traceConvLayer, type LayerTrace } from '#trace/convLayer.ts';
import { imageOf, kernelOf, type FilterRunValues } from './parameters.ts';

export const run = (values: FilterRunValues): LayerTrace =>
  traceConvLayer(matrix(imageOf(values)), matrix(kernelOf(values)), null, { pool: { size: 2 } });
