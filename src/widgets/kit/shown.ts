import { useRef } from 'preact/hooks';

import { useLive } from './live.ts';

export type Rows = readonly (readonly (number | string | null)[])[];

/** The numbers that a widget shows, in full, under the names that readers know them by. */
export type Shown = Map<object, { readonly name: string; rows(): Rows }>;

/** Tells the widget around of numbers that are drawn here, for whoever takes them along. */
export function useShown(name: string, rows: () => Rows): void {
  // Whatever draws them anew replaces what it has told before.
  const key = useRef(null);
  useLive().shown.set(key, { name, rows });
}
