import { CELL, EDGE, startOf } from './cells.ts';
import { KernelWindow, type Window } from './Grid.tsx';

interface ColourPatchProps {
  /** Red, green and blue, each as rows of numbers. */
  readonly sheets: readonly (readonly (readonly number[])[])[];
  /** The value of a channel that is full. */
  readonly full: number;
  readonly window: Window;
  readonly label: string;
}

/** A picture in its real colours, each pixel mixed of three channels. */
export function ColourPatch({ sheets, full, window, label }: ColourPatchProps) {
  const rows = sheets[0]!;
  const side = startOf(Math.max(rows.length, rows[0]!.length));
  const mixed = (row: number, column: number) =>
    `rgb(${sheets.map((sheet) => Math.round((sheet[row]![column]! / full) * 255)).join(' ')})`;
  return (
    <svg
      class="grid"
      viewBox={`${-EDGE} ${-EDGE} ${side + 2 * EDGE} ${side + 2 * EDGE}`}
      role="img"
      aria-label={label}
    >
      {rows.map((cells, row) =>
        cells.map((_, column) => (
          <rect
            key={`${row},${column}`}
            class="colour"
            fill={mixed(row, column)}
            x={startOf(column) + 1.5}
            y={startOf(row) + 1.5}
            width={CELL - 3}
            height={CELL - 3}
            rx={6}
          />
        )),
      )}
      <KernelWindow {...window} />
    </svg>
  );
}
