import { useEffect, useRef } from 'preact/hooks';

import { writeAddress } from './address.ts';
import type { Declaration, Parameters, Values } from './parameters.ts';

interface Now<P extends Parameters> {
  readonly values: Values<P>;
  /** null where it goes without saying. */
  readonly step: number | null;
  /** While it plays the address waits. */
  readonly playing: boolean;
}

/** Keeps the address in step with a widget, and gives the whole address of this very state. */
export function useAddress<P extends Parameters>(
  declaration: Declaration<P>,
  written: Values<P>,
  id: string,
  { values, step, playing }: Now<P>,
): () => string {
  const query = (search: string) => writeAddress(declaration, written, id, search, { values, step });
  const woken = useRef(false);
  useEffect(() => {
    if (!woken.current) {
      woken.current = true;
      return;
    }
    if (playing) return;
    // Browsers allow about a hundred changes of the address in half a minute: a drag of a slider is one.
    const timer = setTimeout(() => {
      const next = `${location.pathname}${query(location.search)}${location.hash}`;
      if (next !== location.pathname + location.search + location.hash)
        window.history.replaceState(null, '', next);
    }, 150);
    return () => clearTimeout(timer);
  }, [values, step, playing]);
  return () => `${location.origin}${location.pathname}${query(location.search)}#${id}`;
}
