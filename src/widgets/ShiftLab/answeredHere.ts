import type { Which } from '#samples/digits/numbered.ts';
import type { Report } from '../kit/work/job.ts';
import type { Answers } from './answers.ts';

/** Where there is no worker, the page asks the network by itself: it is loaded then. */
export async function* answeredHere(which: Which): AsyncGenerator<Report<Answers>> {
  const { answers } = await import('./answers.ts');
  yield* answers(which);
}
