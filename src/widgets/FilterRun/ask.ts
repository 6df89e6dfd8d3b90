import type { LayerTrace } from '#trace/convLayer.ts';
import { convQuestion } from '../kit/questions/conv.ts';
import { poolQuestion } from '../kit/questions/pool.ts';
import type { Asks } from '../kit/prediction.ts';
import { whereabouts } from '../kit/whereabouts.ts';
import type { FilterRunValues } from './parameters.ts';
import { stageNames } from './words.ts';

/** A sum or a maximum; what the ReLU does to all sums at once is only shown. */
export const ask: Asks<FilterRunValues, LayerTrace> = (_, { step, conv, pool, starts }, index) => {
  const told = step(index);
  if (told.stage === 'clip') return null;
  const where = `${stageNames[told.stage]}, ${whereabouts(told.step)}`;
  return told.stage === 'convolve'
    ? convQuestion(conv, index, where)
    : poolQuestion(pool, index - starts.pool, where);
};
