import { useLayoutEffect, useRef } from 'preact/hooks';

import { inserted, type Path } from './design.ts';
import type { Bench } from './bench.ts';
import { kinds } from './kinds.ts';
import { useDesign, type PlaygroundTold } from './useDesign.ts';

interface AdderProps extends PlaygroundTold {
  readonly place: Path;
  readonly bench: Bench;
  /** "behind ReLU 2" */
  readonly where: string;
}

/** What can be put in at a place. Escape leaves it. */
export function Adder({ place, bench, where, ...told }: AdderProps) {
  const { design, change } = useDesign(told);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <div
      class="play-adder"
      role="group"
      aria-label={`Put in ${where}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') bench.onAdd(null);
      }}
    >
      {Object.values(kinds).map(({ name, fresh }, index) => (
        <button
          key={name}
          {...(index === 0 && { ref: first })}
          type="button"
          onClick={() => {
            const next = inserted(design, place, fresh);
            if (change(next)) bench.focus(next.chosen);
            bench.onAdd(null);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
