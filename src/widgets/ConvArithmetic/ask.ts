import { sizeQuestion } from '../kit/questions/size.ts';
import type { Asks } from '../kit/prediction.ts';
import type { ArithmeticValues } from './controls.ts';
import type { ArithmeticRun } from './run.ts';

/** One side: the width, where the sides differ. */
export const ask: Asks<ArithmeticValues, ArithmeticRun> = ({ square }, { sides: [, across] }) =>
  sizeQuestion(across, square ? 'high and wide' : 'wide');
