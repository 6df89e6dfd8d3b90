import { matrix } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { traceConvLayer, type LayerTrace } from '#trace/convLayer.ts';
import { pictureOf, type FilterRunValues } from './parameters.ts';

export const run = (values: FilterRunValues): LayerTrace =>
  traceConvLayer(matrix(pictureOf(values)), matrix(kernelMatrix(values.kernel)), null, { pool: { size: 2 } });
