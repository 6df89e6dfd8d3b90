import type { PoolTrace } from '#trace/pool2d.ts';
import { poolSlips, type PoolSlip } from '#trace/slips/poolSlips.ts';
import type { Question } from '../prediction.ts';
import { slipsIn } from './slipsIn.ts';

const words: Readonly<Record<PoolSlip, string>> = {
  mean: 'That is the mean of the window. Max pooling keeps its largest number.',
  largest: 'That is the largest number of the window. Average pooling takes the mean.',
  least: 'That is the least number of the window.',
  sum: 'That is the sum of the window.',
  windowBefore: 'That is the answer of the window before. The window has moved on.',
  strideOne: 'That is what lies under the window if it moves by one cell at a time. It moves by the stride.',
};

/** What one output of a pooling will be; `where` says which. */
export const poolQuestion = (trace: PoolTrace, index: number, where: string): Question => ({
  of: 'cell',
  asks: `${where}: what is the ${trace.kind === 'max' ? 'largest number' : 'mean'} under the window?`,
  answer: trace.step(index).value,
  slips: slipsIn(poolSlips(trace, index), words),
  hint:
    trace.kind === 'max'
      ? 'Look for the largest number under the window.'
      : 'Add up the numbers under the window, and divide by how many they are.',
});
