import { poolQuestion } from '../kit/questions/pool.ts';
import type { Asks } from '../kit/prediction.ts';
import type { PoolWalkValues } from './parameters.ts';
import type { PoolRun } from './run.ts';

export const ask: Asks<PoolWalkValues, PoolRun> = (_, run, index) => {
  const { row, column } = run.step(index);
  return poolQuestion(run, index, `Row ${row + 1}, column ${column + 1}`);
};
