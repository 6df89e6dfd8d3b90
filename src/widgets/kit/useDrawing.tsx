import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';

import type { Place } from '#figures/Grid.tsx';
import { DrawingBar } from './DrawingBar.tsx';
import type { Matrix } from './parameters.ts';

/** A grid that the reader may draw on. */
export interface Surface {
  readonly rows: Matrix;
  readonly limits: { readonly min: number; readonly max: number };
  /** The value that drawing begins with. */
  readonly brush: number;
  /** Takes the whole grid with one cell changed. */
  readonly onDraw: (rows: Matrix) => void;
}

export interface Drawing<Name extends string> {
  /** The switch in a panel's heading. */
  toggle(name: Name): { on: boolean; toggle: () => void };
  /** What a grid field needs to be typed into and painted on. */
  field(name: Name): {
    limits: Surface['limits'];
    brush: number | null;
    onEdit: (at: Place, value: number) => void;
  };
  /** What there is to draw with, while there is drawing. */
  readonly bar: ComponentChild;
}

/** Typing into and painting on the grids of a widget, one of them at a time. */
export function useDrawing<Name extends string>(
  id: string,
  surfaces: Readonly<Record<Name, Surface>>,
): Drawing<Name> {
  const [on, setOn] = useState<Name | null>(null);
  const [brush, setBrush] = useState(0);
  const edit = (name: Name) => (at: Place, value: number) => {
    const { rows, onDraw } = surfaces[name];
    onDraw(rows.map((row, i) => (i === at.row ? row.map((old, j) => (j === at.column ? value : old)) : row)));
  };
  const drawn = on === null ? null : surfaces[on];
  return {
    toggle: (name) => ({
      on: on === name,
      toggle: () => {
        setBrush(surfaces[name].brush);
        setOn(on === name ? null : name);
      },
    }),
    field: (name) => ({
      limits: surfaces[name].limits,
      brush: on === name ? brush : null,
      onEdit: edit(name),
    }),
    bar: on !== null && drawn !== null && (
      <DrawingBar
        id={id}
        grid={on}
        height={drawn.rows.length}
        width={drawn.rows[0]!.length}
        limits={drawn.limits}
        brush={brush}
        onBrush={setBrush}
        onSet={(at) => edit(on)(at, brush)}
        onDone={() => setOn(null)}
      />
    ),
  };
}
