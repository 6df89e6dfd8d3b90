import type { ConvTrace } from '#trace/conv2d.ts';
import { convSlips, type ConvSlip } from '#trace/slips/convSlips.ts';
import type { Question } from '../prediction.ts';
import { slipsIn } from './slipsIn.ts';

const words: Readonly<Record<ConvSlip, string>> = {
  turned:
    'That is the sum with the kernel turned by half a turn. Networks don’t turn it: each weight meets the pixel that it lies on.',
  added: 'That adds each weight to its pixel. They are multiplied, and the products are added.',
  unsigned: 'That takes all products as positive. A negative weight takes away.',
  withoutBias: 'The products are right. The bias is missing.',
  windowBefore: 'That is the answer of the window before. The window has moved on.',
  rowsAndColumns: 'That is the answer with row and column exchanged.',
  strideOne: 'That is what lies under the window if it moves by one cell at a time. It moves by the stride.',
  withoutPadding: 'That lets the window begin on the first pixel. It begins on the padding.',
  withoutDilation: 'That takes the pixels next to each other. Dilation leaves gaps between them.',
};

/** What one output of a convolution will be; `where` says which. */
export const convQuestion = (trace: ConvTrace, index: number, where: string): Question => ({
  of: 'cell',
  asks: `${where}: what do the products under the window add up to?`,
  answer: trace.step(index).sum,
  slips: slipsIn(convSlips(trace, index), words),
  hint: 'Multiply each weight by the number that it lies on, and add up what you get.',
});
