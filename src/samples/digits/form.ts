import type { Hand } from './hand.ts';
import type { Path } from './path.ts';

/**
 * One way of writing a digit, as the movements of a pen. It is about 1 high and stands around x = 0, with y from 0 at the
 * top to 1 at the foot. Slant, breadth and size come later, from the hand: a form says what is special to it.
 */
export interface Form {
  readonly name: string;
  /** how many of all that write this digit write it like this, roughly */
  readonly share: number;
  write(hand: Hand): Path[];
}

/** A form of a digit, taken as often as people do. */
export function someForm(forms: readonly Form[], { between }: Pick<Hand, 'between'>): Form {
  let left = between(
    0,
    forms.reduce((sum, { share }) => sum + share, 0),
  );
  return forms.find(({ share }) => (left -= share) < 0) ?? forms[0]!;
}
