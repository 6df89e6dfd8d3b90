/** What a reader can take back: values with the step that was shown with them. Pure, so that changes can be queued. */
export interface Moment<V> {
  readonly values: V;
  readonly step: number;
}
export interface History<V> {
  readonly present: Moment<V>;
  /** The moments before, the latest last. */
  readonly past: readonly Moment<V>[];
  /** The stroke that made the present values, if it may still go on. */
  readonly stroke: string | null;
}

const MOST = 100;

export const begin = <V>(present: Moment<V>): History<V> => ({ present, past: [], stroke: null });

/** Another step of the same values: nothing to take back. */
export const seek = <V>(history: History<V>, step: number): History<V> => ({
  ...history,
  present: { ...history.present, step },
});

/** Other values. All that one stroke changes (a drag of a slider, a line of the brush) is taken back at once. */
export function change<V>(history: History<V>, present: Moment<V>, stroke: string | null): History<V> {
  const goesOn = stroke !== null && stroke === history.stroke;
  const past = goesOn ? history.past : [...history.past.slice(1 - MOST), history.present];
  return { present, past, stroke };
}

export const undo = <V>({ present, past }: History<V>): History<V> => ({
  present: past.at(-1) ?? present,
  past: past.slice(0, -1),
  stroke: null,
});
