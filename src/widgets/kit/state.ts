import type { Place } from '#trace/trace.ts';

/** All that a widget remembers. Everything shown is derived from it. */
export interface State<V> {
  readonly values: V;
  readonly step: number;
  /** Where the pointer or the arrow keys rest. */
  readonly place: Place | null;
}
/** What one transaction changes; new values are made from those that it meets. */
export interface Change<V> {
  readonly values?: (values: V) => V;
  readonly step?: number;
  readonly place?: Place | null;
}

/** What a reader can take back: values with the step that was shown with them. */
type Moment<V> = Pick<State<V>, 'values' | 'step'>;

/** Pure, so that transactions can be queued: each begins with what the one before it left. */
export interface History<V> {
  readonly present: State<V>;
  /** The moments before, the latest last, and those that were taken back, the next to come last. */
  readonly past: readonly Moment<V>[];
  readonly future: readonly Moment<V>[];
  /** The stroke that made the present values, if it may still go on. */
  readonly stroke: string | null;
}

const MOST = 100;

/** The step of a finished run, however long it is. */
export const END = Number.MAX_SAFE_INTEGER;

export const begin = <V>(values: V, step: number): History<V> => ({
  present: { values, step, place: null },
  past: [],
  future: [],
  stroke: null,
});

/**
 * Makes a change. Only other values can be taken back, and all that one stroke changes (a drag of a slider, a line of
 * the brush) is taken back at once.
 */
export function transact<V>(
  history: History<V>,
  change: Change<V>,
  stroke: string | null = null,
): History<V> {
  const { present, past } = history;
  const { step = present.step, place = present.place } = change;
  const values = change.values?.(present.values) ?? present.values;
  if (values === present.values) return { ...history, present: { values, step, place } };
  const goesOn = stroke !== null && stroke === history.stroke;
  return {
    present: { values, step, place },
    past: goesOn ? past : [...past.slice(1 - MOST), moment(present)],
    future: [],
    stroke,
  };
}

export function undo<V>({ present, past, future }: History<V>): History<V> {
  const before = past.at(-1);
  return {
    present: { ...present, ...before },
    past: past.slice(0, -1),
    future: before ? [...future, moment(present)] : future,
    stroke: null,
  };
}

export function redo<V>({ present, past, future }: History<V>): History<V> {
  const after = future.at(-1);
  return {
    present: { ...present, ...after },
    past: after ? [...past, moment(present)] : past,
    future: future.slice(0, -1),
    stroke: null,
  };
}

const moment = <V>({ values, step }: State<V>): Moment<V> => ({ values, step });
