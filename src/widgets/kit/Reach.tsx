import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Place } from '#figures/Grid.tsx';
import { Awake } from './Awake.ts';
import { Stepper } from './Stepper.tsx';

/** A cell that is smaller than this, in CSS pixels, is too small for a finger. */
const TARGET = 24;

interface ReachProps {
  /** What the cell belongs to: "Input". */
  name: string;
  here: Place;
  /** The first row and column, and how many there are of each. */
  first: Place;
  rows: number;
  columns: number;
  /** The cell under these, which is measured. */
  cell: () => Element | null | undefined;
  onGo: (place: Place) => void;
  onLeave: () => void;
}

/** Steppers below a grid that lead to its cells, there only while those are small. Their room is kept free always. */
export function Reach({ name, here, first, rows, columns, cell, onGo, onLeave }: ReachProps) {
  const box = useRef<HTMLDivElement>(null);
  const awake = useContext(Awake);
  const [small, setSmall] = useState(false);
  useLayoutEffect(() => {
    // Where nothing can be moved to, a cell cannot be asked for.
    const grid = awake && cell()?.closest('svg');
    if (!grid) return;
    // It tells of the size that it finds, too, when everything is in its place: asked before, the page would be laid out twice.
    const watcher = new ResizeObserver(() => {
      const width = cell()?.getBoundingClientRect().width ?? 0;
      setSmall(width > 0 && width < TARGET);
    });
    watcher.observe(grid);
    return () => watcher.disconnect();
  }, [awake, rows, columns]);
  return (
    <div
      class="reach"
      ref={box}
      onFocusOut={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget as Node | null)) onLeave();
      }}
    >
      {small && (
        <div role="group" aria-label={`Cell of ${name.toLowerCase()}`}>
          <Stepper
            name="Row"
            value={here.row - first.row}
            count={rows}
            onStep={(row) => onGo({ row: row + first.row, column: here.column })}
          />
          <Stepper
            name="Column"
            value={here.column - first.column}
            count={columns}
            onStep={(column) => onGo({ row: here.row, column: column + first.column })}
          />
        </div>
      )}
    </div>
  );
}
