import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

import type { Role } from '#figures/Formula.tsx';
import { Awake } from './Awake.ts';
import { Icon } from './icons.tsx';
import { useLive } from './live.ts';
import type { GridParameter } from './parameters.ts';

interface PanelProps {
  of: Role | 'products';
  name: string;
  /** "7 × 7" */
  note?: string | undefined;
  /** The parameter that the reader may draw here: a switch for that stands in the heading. */
  draws?: string | undefined;
  /** A further button at the end of the heading. */
  tool?: ComponentChildren;
  children: ComponentChildren;
}

/** A figure with its heading, in the colour of its role. */
export function Panel({ of, name, note, draws, tool, children }: PanelProps) {
  const awake = useContext(Awake);
  return (
    <div class={`panel panel-${of}`}>
      <div class="panel-head">
        <b class={of}>{name}</b> {note && <span>{note}</span>}
        {awake && draws && <DrawingSwitch draws={draws} name={name} />}
        {awake && tool}
      </div>
      {children}
    </div>
  );
}

function DrawingSwitch({ draws, name }: { draws: string; name: string }) {
  const { declaration, drawing } = useLive();
  const on = drawing.on?.name === name;
  return (
    <button
      type="button"
      class="draw"
      aria-pressed={on}
      aria-label={`Draw on ${name.toLowerCase()}`}
      onClick={() =>
        on ? drawing.stop() : drawing.start({ draws, name }, declaration.parameters[draws] as GridParameter)
      }
    >
      <Icon of="brush" />
    </button>
  );
}
