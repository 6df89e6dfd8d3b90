import { useContext } from 'preact/hooks';

import { Awake } from '../kit/Awake.ts';
import { Stepper } from '../kit/Stepper.tsx';

interface SteppersProps {
  side: number;
  row: number;
  column: number;
  onGo: (row: number, column: number) => void;
}

/** They lead to each answer of a map that is too fine for the eye. Until they can, they say where the window is. */
export function Steppers({ side, row, column, onGo }: SteppersProps) {
  if (!useContext(Awake))
    return (
      <div class="steppers">
        {Object.entries({ Row: row, Column: column }).map(([name, value]) => (
          <span key={name} class="whereabouts">
            {name} <output>{value + 1}</output>
          </span>
        ))}
      </div>
    );
  return (
    <div class="steppers">
      <Stepper quiet name="Row" value={row} count={side} onStep={(to) => onGo(to, column)} />
      <Stepper quiet name="Column" value={column} count={side} onStep={(to) => onGo(row, to)} />
    </div>
  );
}
