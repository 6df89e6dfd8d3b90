import { sizeSlips, type SizeSettings, type SizeSlip } from '#trace/slips/sizeSlips.ts';
import type { Question } from '../prediction.ts';
import { slipsIn } from './slipsIn.ts';

const words: Readonly<Record<SizeSlip, string>> = {
  withoutPadding: 'That leaves out the padding.',
  paddingOnce: 'That counts the padding at one end. There is some at both.',
  withoutOne: 'That counts the moves of the window, and not the place where it starts: add 1.',
  withoutDilation: 'That takes the kernel without its gaps. Dilated, it spans D(K − 1) + 1 cells.',
  kernelTimesDilation:
    'That takes D times K cells for the kernel. There is no gap behind its last weight: it spans D(K − 1) + 1.',
  withoutStride: 'That moves the window by one cell at a time. Divide by the stride before you add 1.',
  roundedUp: 'That rounds up. A window that hangs over the end does not count here.',
  roundedDown: 'That rounds down. The rule that is set here rounds up.',
  notRounded: 'The formula is right so far. Half a place is none: round it.',
  beyond: 'That counts a window more, which would start behind the input. It does not count.',
  strideTimesInput: 'That takes S times W. Between W places there are W − 1 steps.',
  withoutOutputPadding: 'That leaves out the output padding.',
  paddingAdded: 'That adds the padding. In a transposed convolution it cuts cells off.',
};

/** How many cells one side of the output will have; `side` is "high", "wide", or nothing where both are the same. */
export const sizeQuestion = (settings: SizeSettings & { output: number }, side: string): Question => ({
  of: 'size',
  asks: `How many cells ${side} will the output be?`,
  answer: settings.output,
  slips: slipsIn(sizeSlips(settings), words),
  hint:
    settings.operation === 'direct'
      ? `Count the places where the kernel fits: O = ${settings.ceil ? '⌈(W + 2P − K′) / S⌉' : '⌊(W + 2P − K′) / S⌋'} + 1.`
      : 'Each input cell paints K′ cells, S further on than the one before: O = S(W − 1) + K′ − 2P.',
});
