import type { Asks } from '#widgets/kit/prediction.ts';
import type { run } from './Sums.tsx';

/** Of every window but the third. */
export const ask: Asks<unknown, ReturnType<typeof run>> = (_, { step, across }, index) =>
  index === 2
    ? null
    : {
        ...{ of: 'cell', asks: `Window ${index + 1}?`, answer: step(index).sum, hint: 'Add up.' },
        slips: [{ gives: across, words: 'That counts windows.' }],
      };
