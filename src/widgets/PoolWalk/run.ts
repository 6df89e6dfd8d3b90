import { matrix } from '#engine/index.ts';
import { traceAvgPool2d, traceMaxPool2d, type PoolTrace } from '#trace/pool2d.ts';
import type { Matrix } from '../kit/parameters.ts';
import { imageOf, type PoolWalkValues } from './parameters.ts';

export interface PoolRun extends PoolTrace {
  /** The same pooling of the picture as it was before the shift. */
  readonly before: PoolTrace;
}

export function run(values: PoolWalkValues): PoolRun {
  const { pooling, window, stride } = values;
  const pool = pooling === 'max' ? traceMaxPool2d : traceAvgPool2d;
  const params = { size: window, stride };
  return {
    ...pool(matrix(shifted(values)), params),
    before: pool(matrix(imageOf(values)), params),
  };
}

/** The picture moved right and down. What leaves it is lost, and zeros come in. */
export function shifted(values: PoolWalkValues): Matrix {
  const rows = imageOf(values);
  return rows.map((row, i) => row.map((_, j) => rows[i - values.down]?.[j - values.right] ?? 0));
}
