import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { employ, type Employment, type Fault } from './employ.ts';
import type { Report } from './job.ts';

/** How work is getting on. */
export interface Work {
  /** How much of it is done, from 0 to 1; null while there is nothing to do. */
  readonly done: number | null;
  /** What went wrong, in words. */
  readonly fault: string | null;
  cancel(): void;
  /** Begins once more, after a fault or a cancelling. */
  again(): void;
}

/** What there is to show, and for which request it was made. */
export interface Answered<Request, Answer> {
  readonly request: Request;
  readonly answer: Answer;
}

/**
 * Has one request after another worked on. The last answer stays until there is a newer one; the same request is not
 * worked on twice in a row.
 */
export function useWork<Request, Answer>(
  employment: Employment<Request, Answer>,
  request: Request | null,
): Work & { readonly last: Answered<Request, Answer> | null } {
  const service = useMemo(() => employ(employment), []);
  useEffect(() => () => service.end(), []);
  const [last, setLast] = useState<Answered<Request, Answer> | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const print = JSON.stringify(request);
  const answered = useRef<string | null>(null);

  useEffect(() => {
    if (request === null || answered.current === print) {
      service.cancel();
      setDone(null);
      return;
    }
    setDone(0);
    setFault(null);
    service.ask(request, {
      report: (report: Report<Answer>) => {
        if ('answer' in report) setLast({ request, answer: report.answer });
        setDone(report.done);
      },
      over: () => {
        answered.current = print;
        setDone(null);
      },
      fault: (what) => {
        setDone(null);
        setFault(inWords(what));
      },
    });
  }, [print, tries]);

  return {
    ...{ last, done, fault },
    cancel: () => {
      service.cancel();
      setDone(null);
      setFault('Stopped before it was finished.');
    },
    again: () => setTries((count) => count + 1),
  };
}

export const inWords = (fault: Fault): string =>
  fault.kind === 'hung'
    ? 'The computation no longer answered, and was stopped.'
    : `The computation broke off: ${fault.reason}.`;
