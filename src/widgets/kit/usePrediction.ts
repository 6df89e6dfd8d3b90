import type { ComponentType } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import type { Trace } from '#trace/trace.ts';
import type { Filled, Parameters } from './parameters.ts';
import type { Asks, Prediction, Question } from './prediction.ts';
import type { Running } from './running.ts';

interface Parts<P extends Parameters, T extends Trace> {
  readonly ask: Asks<Filled<P>, T>;
  readonly Asking: ComponentType;
}

/** A run is known up to a step. Another run is not known at all. */
interface Known {
  readonly run: Trace | null;
  readonly upTo: number;
}

export function usePrediction<P extends Parameters, T extends Trace, M, Request, Answer>(
  { asks }: Running<P, T, M, Request, Answer>,
  filled: Filled<P>,
  run: T,
  wanted: number,
): Prediction {
  const [parts, setParts] = useState<Parts<P, T> | null>(null);
  const [on, setOn] = useState(false);
  const [streak, setStreak] = useState(0);
  const [known, setKnown] = useState<Known>({ run: null, upTo: -1 });
  const last = run.length - 1;
  const { limit, question } = useMemo(() => {
    if (!on || !parts) return { limit: last, question: null };
    const upTo = known.run === run ? known.upTo : -1;
    let limit = Math.min(upTo + 1, last);
    while (limit < last && parts.ask(filled, run, limit) === null) limit++;
    const step = Math.min(wanted, limit);
    return { limit, question: step > upTo ? parts.ask(filled, run, step) : null };
  }, [on, parts, filled, run, known, wanted]);
  /** With a size everything is known. */
  const knownWith = (asked: Question | null, step: number) =>
    setKnown({ run, upTo: asked?.of === 'size' ? Infinity : step });
  return {
    ...{ can: asks !== undefined, on, streak, limit, question },
    Asking: on && parts ? parts.Asking : null,
    async turn(to) {
      setOn(to);
      if (!to) return wanted;
      const [{ ask }, { Asking }] = parts
        ? [parts, parts]
        : await Promise.all([asks!(), import('./Asking.tsx')]);
      setParts({ ask, Asking });
      // What is shown has been seen; after the last step it all begins anew.
      const next = wanted >= last ? 0 : wanted + 1;
      knownWith(ask(filled, run, wanted), next - 1);
      return next;
    },
    reveal(next) {
      setStreak(next);
      knownWith(question, Math.min(wanted, limit));
    },
  };
}
