import { useRef } from 'preact/hooks';

import { useLive, type Rows } from './live.ts';

/** Tells the widget around of numbers that are drawn here, for whoever takes them along. */
export function useShown(name: string, rows: () => Rows): void {
  // Whatever draws them anew replaces what it has told before.
  const key = useRef(null);
  useLive().shown.set(key, { name, rows });
}
