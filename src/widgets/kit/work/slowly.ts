import type { Employment } from './employ.ts';
import { useWork } from './useWork.ts';

/** What has to be worked out before a run, which takes time. */
interface Needs<Values, M, Request, Answer> extends Employment<Request, Answer> {
  /** What these values ask for; null where the run can do without. */
  needs(values: Values, material: M): Request | null;
  /** Set where a page cannot wait for what it opens with: until the first answer is there, runs do without. */
  readonly later?: true;
}

/** The same, with the means for it: widgets whose runs are quick need not load them. */
export interface Slow<Values, M, Request, Answer> extends Needs<Values, M, Request, Answer> {
  readonly useWork: typeof useWork<Request, Answer>;
}

export const slowly = <Values, M, Request, Answer>(
  needs: Needs<Values, M, Request, Answer>,
): Slow<Values, M, Request, Answer> => ({ ...needs, useWork });
