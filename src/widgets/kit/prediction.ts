/** Predict, then reveal: what a reader is asked to say before the figure shows it, and what a wrong answer tells. */
import type { ComponentType } from 'preact';

import { formatNumber } from '#figures/values.ts';

/** A usual mistake: what it would have given here, and what to say to whoever made it. */
export interface Slip {
  readonly gives: number;
  readonly words: string;
}

export interface Question {
  /** A cell, which comes with its step; or the size of the output, with which everything else comes. */
  readonly of: 'cell' | 'size';
  /** "What comes out in row 1, column 3?" */
  readonly asks: string;
  readonly answer: number;
  readonly slips: readonly Slip[];
  /** What a wrong answer gets that no mistake explains. */
  readonly hint: string;
}

/** What a run asks before it shows a step; null where there is nothing to be foreseen. */
export type Asks<Values, Run> = (values: Values, run: Run, step: number) => Question | null;

/** What a widget knows of the reader's predictions. */
export interface Prediction {
  /** Whether this widget can ask. */
  readonly can: boolean;
  readonly on: boolean;
  /** What is asked for now, and not shown before it is answered. */
  readonly question: Question | null;
  /** How many were right at the first try, one after the other. */
  readonly streak: number;
  /** The last step that may be shown. */
  readonly limit: number;
  /** What asks; it comes with the first use of the switch. */
  readonly Asking: ComponentType | null;
  /** Asks from here on, or no more; the answer is the step that comes next. */
  turn(on: boolean): Promise<number>;
  /** Shows what was asked for, whether it was found or given up. */
  reveal(streak: number): void;
}

/** Whole numbers are meant as they are, others as a reader sees them printed. */
const PRINTED = 0.01;
export const isSame = (said: number, meant: number): boolean =>
  said === meant || (!Number.isInteger(meant) && Math.abs(said - meant) <= PRINTED);

export interface Verdict {
  readonly right: boolean;
  readonly words: string;
}

/** Right; or the one mistake that would have given this answer; or none, where several would have. */
export function judged({ answer, slips, hint }: Question, said: number): Verdict {
  if (isSame(said, answer)) return { right: true, words: 'Right.' };
  const made = slips.filter(({ gives }) => isSame(said, gives));
  return { right: false, words: `Not ${formatNumber(said)}. ${made.length === 1 ? made[0]!.words : hint}` };
}
