import { useState } from 'preact/hooks';

import type { GridParameter } from './parameters.ts';

/** A grid that the reader draws on: which parameter it holds, and what it is called in the figure. */
export interface Surface {
  readonly draws: string;
  readonly name: string;
}

/** Painting on the grids of a widget, one of them at a time. */
export interface Drawing {
  readonly on: Surface | null;
  readonly brush: number;
  start(surface: Surface, parameter: GridParameter): void;
  setBrush(value: number): void;
  stop(): void;
}

export function useDrawing(): Drawing {
  const [on, setOn] = useState<Surface | null>(null);
  const [brush, setBrush] = useState(0);
  return {
    on,
    brush,
    start: (surface, { digits: [min, max] }) => {
      // The strongest ink, and of weights the plainest.
      setBrush(min < 0 ? 1 : max);
      setOn(surface);
    },
    setBrush,
    stop: () => setOn(null),
  };
}
