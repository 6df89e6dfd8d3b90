import { tensor, type Tensor } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { numbered, type Which } from '#samples/digits/numbered.ts';

/** A digit as the network has learned to read them: in the middle of the paper. */
export const digitOf = (which: Which): Tensor =>
  tensor([1, 1, digits.side, digits.side], numbered(which).ink);
