import { digitsNetwork } from '#course/digitsNetwork.ts';
import { forward, plain, random, softmax, tensor, type Tensor } from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import { digits } from '#samples/digits/index.ts';
import { shiftedAnswers } from '#trace/shiftedAnswers.ts';
import type { Report } from '../kit/work/job.ts';
import { REACH } from './scenes.ts';

/** The course's trained network, and what computes where many pictures go through it. */
const network = await digitsNetwork();
const backend = (await simd()) ?? plain;

/** The share of each class of one picture. */
export const sharesOf = (picture: Tensor): readonly number[] =>
  Array.from(softmax(forward(network, picture, {}, backend).at(-1)!.output).data);

export interface Which {
  readonly digit: string;
  readonly sample: number;
}

let last: (Which & { readonly picture: Tensor }) | null = null;

/** A digit as the network has learned to read them: in the middle of the paper. */
export function digitOf({ digit, sample }: Which): Tensor {
  // While it is moved, the same one is asked for again and again.
  if (last?.digit === digit && last.sample === sample) return last.picture;
  const label = Number(digit);
  const picture = tensor([1, 1, digits.side, digits.side], digits.draw(random(10 * sample + label), label));
  last = { digit, sample, picture };
  return picture;
}

/** For each shift down, for each shift across: the share of each class. Those that are not there yet are missing. */
export type Answers = readonly (readonly (readonly number[])[])[];

/** Asks the network about a digit at every shift, one row of them after the other. */
export function* answers(which: Which): Generator<Report<Answers>> {
  const rows: (readonly (readonly number[])[])[] = [];
  for (const row of shiftedAnswers(network, digitOf(which), REACH, backend)) {
    rows.push(row);
    yield { done: rows.length / (2 * REACH + 1), answer: [...rows] };
  }
}
