import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

import { Awake } from './Awake.ts';

/** A part of a widget that is large enough to wake in a task of its own, behind what stands before it. */
export function InTurn({ children }: { children: ComponentChildren }) {
  const awake = useContext(Awake);
  const [mine, setMine] = useState(awake);
  useEffect(() => {
    if (!awake || mine) return;
    const turn = setTimeout(() => setMine(true));
    return () => clearTimeout(turn);
  }, [awake]);
  return <Awake.Provider value={mine}>{children}</Awake.Provider>;
}
