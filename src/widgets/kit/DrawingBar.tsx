import { useState } from 'preact/hooks';

import { formatNumber } from '#figures/values.ts';
import { shownOn } from './drawings.ts';
import { useLive } from './live.ts';
import type { GridParameter } from './parameters.ts';
import { Stepper } from './Stepper.tsx';
import { useEdit } from './useEdit.ts';

/** What there is to draw with, while there is drawing: a value, and steppers to cells too small for a finger. */
export function DrawingBar() {
  const { drawing } = useLive();
  return drawing.on && <Bar {...drawing.on} />;
}

function Bar({ draws, name }: { draws: string; name: string }) {
  const { declaration, values, props, drawing } = useLive();
  const edit = useEdit(draws);
  const [row, setRow] = useState(0);
  const [column, setColumn] = useState(0);
  const rows = shownOn(declaration, values, draws);
  const [min, max] = (declaration.parameters[draws] as GridParameter).digits;
  const [height, width] = [rows.length, rows[0]!.length];
  const at = { row: Math.min(row, height - 1), column: Math.min(column, width - 1) };
  const id = `${props.id}-brush`;
  return (
    <div class="drawing" role="group" aria-label={`Drawing on ${name.toLowerCase()}`}>
      <label for={id}>Brush</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={drawing.brush}
        onInput={(event) => drawing.setBrush(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{formatNumber(drawing.brush)}</output>
      {height > 1 && <Stepper name="Row" value={at.row} count={height} onStep={setRow} />}
      <Stepper name="Column" value={at.column} count={width} onStep={setColumn} />
      <button type="button" onClick={() => edit(at, drawing.brush)}>
        Set this cell
      </button>
      <button type="button" onClick={drawing.stop}>
        Done
      </button>
    </div>
  );
}
