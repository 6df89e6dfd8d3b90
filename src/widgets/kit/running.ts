import type { Trace } from '#trace/trace.ts';
import type { Growth } from './growth.ts';
import type { Filled, Parameters } from './parameters.ts';
import type { Asks } from './prediction.ts';
import type { Slow } from './work/slowly.ts';

/** What no address can hold: a picture of the reader's own, a camera's, weights. Another one makes a new run. */
export interface Material<P extends Parameters, M> {
  readonly material: M;
  /** Another one makes another run; the material itself does where none is given. */
  readonly version?: unknown;
  /** What a choice shows while the material stands in for it. */
  readonly instead?: Partial<Record<keyof P, string>>;
  /** What no link can hold: "your own picture". */
  readonly kept?: string;
  /** Where the run goes on for as long as it is played. No link can then hold a step: it would have to be made first. */
  readonly growth?: Growth;
  /** Called when a choice is made again, or everything is reset: whatever stands in for it goes. */
  putAway?(): void;
}

/** How a widget's run comes about. */
export interface Running<P extends Parameters, T extends Trace, M, Request, Answer> {
  /** While an answer is being worked out, the last run stays; what comes in between makes it grow. */
  run(values: Filled<P>, material: M, answer: Answer | null): T;
  readonly slow?: Slow<Filled<P>, M, Request, Answer>;
  /** The step to open with, counted from 0, where an author says nothing. */
  opening?(values: Filled<P>): number;
  /** What a reader may foresee. It comes once somebody wants to be asked. */
  asks?(): Promise<{ readonly ask: Asks<Filled<P>, T> }>;
  /** Where a step is to be found in another run: the window stays where it was in a picture of another size. */
  moved?(step: number, before: T, after: T): number;
  /** Told the step as well, for what grows from there. */
  useMaterial?(values: Filled<P>, explain: (reason: string | null) => void, step: number): Material<P, M>;
}
