import type { ConvTrace } from '#trace/conv2d.ts';
import { convQuestion } from '../kit/questions/conv.ts';
import type { Asks } from '../kit/prediction.ts';
import type { Conv1DWalkValues } from './parameters.ts';

export const ask: Asks<Conv1DWalkValues, ConvTrace> = (_, run, index) =>
  convQuestion(run, index, `Place ${run.step(index).column + 1}`);
