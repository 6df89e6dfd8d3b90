import { SIDE } from '../centre.ts';
import type { ImageSet } from '../imageSet.ts';
import { forms } from './forms/index.ts';
import { someForm } from './form.ts';
import { someHand } from './hand.ts';
import { written } from './written.ts';

/** Digits as people write them: another hand, another form and another slip of the pen each time. */
export const digits: ImageSet = {
  id: 'digits',
  name: 'Handwritten digits',
  classes: forms.map((_, digit) => String(digit)),
  side: SIDE,
  draw: (stream, label) => {
    const hand = someHand(stream);
    return written(someForm(forms[label]!, hand).write(hand), hand);
  },
};
