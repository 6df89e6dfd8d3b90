import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

import type { Role } from '#figures/Formula.tsx';
import { Awake } from './Awake.ts';
import type { Surface } from './drawing.ts';
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
  /** What the grid goes by, where that is not its heading. */
  grid?: string | undefined;
  /** A further button at the end of the heading. */
  tool?: ComponentChildren;
  children: ComponentChildren;
}

/** A figure with its heading, in the colour of its role. */
export function Panel({ of, name, note, draws, grid = name, tool, children }: PanelProps) {
  const awake = useContext(Awake);
  const veils = useVeil(of);
  return (
    <div class={`panel panel-${of}`}>
      <div class="panel-head">
        <b class={of}>{name}</b> {note && !veils && <span>{note}</span>}
        {awake && draws && <DrawingSwitch on={{ draws, name: grid }} heading={name} />}
        {awake && tool}
      </div>
      {veils ? <div class="veiled">{children}</div> : children}
    </div>
  );
}

/** Whether a figure would tell what the reader is asked for. */
function useVeil(of: PanelProps['of']): boolean {
  const asked = useLive().prediction.question?.of;
  return (asked === 'cell' && of === 'products') || (asked === 'size' && of === 'output');
}

function DrawingSwitch({ on: surface, heading }: { on: Surface; heading: string }) {
  const { declaration, drawing } = useLive();
  const on = drawing.on?.name === surface.name;
  return (
    <button
      type="button"
      class="draw"
      aria-pressed={on}
      aria-label={`Draw on ${heading.toLowerCase()}`}
      onClick={() =>
        on ? drawing.stop() : drawing.start(surface, declaration.parameters[surface.draws] as GridParameter)
      }
    >
      <Icon of="brush" />
    </button>
  );
}
