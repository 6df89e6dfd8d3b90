import { matrix } from '#engine/index.ts';
import { traceAvgPool2d, traceMaxPool2d, type PoolTrace } from '#trace/pool2d.ts';
import { shifted, type PoolWalkValues } from './parameters.ts';

export interface PoolRun extends PoolTrace {
  /** The same pooling of the picture as it was before the shift. */
  readonly before: PoolTrace;
}

export function run(values: PoolWalkValues): PoolRun {
  const { image, pooling, window, stride } = values;
  const pool = pooling === 'max' ? traceMaxPool2d : traceAvgPool2d;
  const params = { size: window, stride };
  return { ...pool(matrix(shifted(image, values)), params), before: pool(matrix(image), params) };
}
