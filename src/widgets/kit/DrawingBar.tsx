import { useState } from 'preact/hooks';

import { formatNumber } from '#figures/values.ts';
import { Stepper } from './Stepper.tsx';

interface DrawingBarProps {
  id: string;
  /** "input" */
  grid: string;
  height: number;
  width: number;
  limits: { readonly min: number; readonly max: number };
  brush: number;
  onBrush: (value: number) => void;
  onSet: (place: { row: number; column: number }) => void;
  onDone: () => void;
}

/** What there is to draw with: a value, and steppers that reach the cells too small for a finger. */
export function DrawingBar({
  id,
  grid,
  height,
  width,
  limits,
  brush,
  onBrush,
  onSet,
  onDone,
}: DrawingBarProps) {
  const [row, setRow] = useState(0);
  const [column, setColumn] = useState(0);
  return (
    <div class="drawing" role="group" aria-label={`Drawing on ${grid}`}>
      <label for={`${id}-brush`}>Brush</label>
      <input
        id={`${id}-brush`}
        type="range"
        min={limits.min}
        max={limits.max}
        value={brush}
        onInput={(event) => onBrush(event.currentTarget.valueAsNumber)}
      />
      <output for={`${id}-brush`}>{formatNumber(brush)}</output>
      {height > 1 && <Stepper name="Row" value={Math.min(row, height - 1)} count={height} onStep={setRow} />}
      <Stepper name="Column" value={Math.min(column, width - 1)} count={width} onStep={setColumn} />
      <button
        type="button"
        onClick={() => onSet({ row: Math.min(row, height - 1), column: Math.min(column, width - 1) })}
      >
        Set this cell
      </button>
      <button type="button" onClick={onDone}>
        Done
      </button>
    </div>
  );
}
