import { SIDE } from '../centre.ts';
import type { ImageSet } from '../imageSet.ts';
import { forms } from './forms/index.ts';
import { someForm } from './form.ts';
import { someHand } from './hand.ts';
import { digits } from './index.ts';
import { written } from './written.ts';

/** The same forms by people who take their time: little haste, and nothing far from the usual. */
export const tidyDigits: ImageSet = {
  id: 'tidy-digits',
  name: 'Tidily written digits',
  classes: digits.classes,
  side: SIDE,
  draw: (stream, label) => {
    const some = someHand(stream);
    const calm = {
      ...some,
      haste: 0.15 * some.haste,
      slant: 0.4 * some.slant,
      breadth: some.breadth ** 0.4,
      pen: 1.3 * (some.pen / 1.3) ** 0.6,
      about: (middle: number, spread: number) => some.about(middle, 0.6 * spread),
    };
    return written(someForm(forms[label]!, calm).write(calm), calm);
  },
};
