import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

import type { Role } from '#figures/Formula.tsx';
import { Awake } from './Awake.ts';
import { Icon } from './icons.tsx';

interface PanelProps {
  role: Role | 'products';
  name: string;
  /** "7 × 7" */
  note?: string;
  /** Where it is given, a switch stands in the heading: whether the reader draws on this grid. */
  drawing?: { on: boolean; toggle: () => void };
  /** A further button at the end of the heading. */
  tool?: ComponentChildren;
  children: ComponentChildren;
}

/** A grid with its heading, in the colour of its role. */
export function Panel({ role, name, note, drawing, tool, children }: PanelProps) {
  const awake = useContext(Awake);
  return (
    <div class={`panel panel-${role}`}>
      <div class="panel-head">
        <b class={role}>{name}</b> {note && <span>{note}</span>}
        {awake && drawing && (
          <button
            type="button"
            class="draw"
            aria-pressed={drawing.on}
            aria-label={`Draw on ${name.toLowerCase()}`}
            onClick={drawing.toggle}
          >
            <Icon of="brush" />
          </button>
        )}
        {awake && tool}
      </div>
      {children}
    </div>
  );
}
