import { convQuestion } from '../kit/questions/conv.ts';
import type { Asks } from '../kit/prediction.ts';
import type { ConvTrace } from '#trace/conv2d.ts';
import type { ConvWalkValues } from './parameters.ts';

export const ask: Asks<ConvWalkValues, ConvTrace> = ({ bias }, run, index) => {
  const { row, column } = run.step(index);
  const question = convQuestion(run, index, `Row ${row + 1}, column ${column + 1}`);
  return bias === 0 ? question : { ...question, asks: `${question.asks.slice(0, -1)}, and with the bias?` };
};
