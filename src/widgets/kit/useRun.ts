import { useMemo, useRef } from 'preact/hooks';

import type { Trace } from '#trace/trace.ts';
import type { Filled, Parameters } from './parameters.ts';
import type { Running } from './running.ts';
import type { Job } from './work/job.ts';
import type { Work } from './work/useWork.ts';

/** What a run is made of. */
interface Ingredients<P extends Parameters, M, Answer> {
  readonly filled: Filled<P>;
  readonly material: M;
  readonly answer: Answer | null;
}

/** The run that is shown, with the values that belong to it: those that are set, or while they are worked on, the last. */
export function useRun<P extends Parameters, T extends Trace, M, Request, Answer>(
  { run, slow }: Running<P, T, M, Request, Answer>,
  wished: Filled<P>,
  material: M,
  version: unknown,
): { readonly run: T; readonly filled: Filled<P>; readonly work: Work | null } {
  const needs = slow?.needs(wished, material) ?? null;
  // A widget is slow or it is not: it always asks for the same hooks.
  const { last = null, ...work } = slow?.useWork(slow, needs) ?? {};
  const shown = useRef<Ingredients<P, M, Answer> | null>(null);
  const now = useMemo(() => {
    const so = (answer: Answer | null) => ({ filled: wished, material, answer });
    if (needs === null) return so(null);
    if (last && JSON.stringify(last.request) === JSON.stringify(needs)) return so(last.answer);
    if (slow!.later) return shown.current && shown.current.answer !== null ? shown.current : so(null);
    // What a page opens with is there from the start, on the server too.
    return shown.current ?? so(finished(slow!.job, needs));
  }, [wished, version, last]);
  shown.current = now;
  return {
    run: useMemo(() => run(now.filled, now.material, now.answer), [now]),
    filled: now.filled,
    work: slow ? (work as Work) : null,
  };
}

/** What a job comes to, here and now. */
function finished<Request, Answer>(job: Job<Request, Answer>, request: Request): Answer | null {
  const reports = job(request);
  if (!(Symbol.iterator in reports)) throw new TypeError('A job that is done at once must not wait.');
  let answer: Answer | null = null;
  for (const report of reports) if (report?.answer !== undefined) ({ answer } = report);
  return answer;
}
