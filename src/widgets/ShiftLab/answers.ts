import { digitsNetwork } from '#course/digitsNetwork.ts';
import { plain } from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import type { Which } from '#samples/digits/numbered.ts';
import { shiftedAnswers } from '#trace/shiftedAnswers.ts';
import type { Report } from '../kit/work/job.ts';
import { digitOf } from './digit.ts';
import { REACH } from './scenes.ts';

/** The course's trained network, and what computes where many pictures go through it. */
const network = await digitsNetwork();
const backend = (await simd()) ?? plain;

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
