import { useContext, useRef } from 'preact/hooks';

import type { Architecture } from '#course/architecture.ts';
import { architectures } from '#course/architectures.ts';
import { Timeline } from '#figures/Timeline.tsx';
import { Awake } from '../kit/Awake.ts';
import { inThousands } from './inThousands.ts';

interface TimelineFieldProps {
  /** The network that is looked at, and the one that the player stands at. */
  readonly current: Architecture;
  readonly chosen: Architecture;
  readonly onRest: (network: Architecture | null) => void;
  readonly onPick: (network: Architecture) => void;
}

const events = architectures.map(({ name, year, macs, parameters }) => ({
  ...{ name, year },
  ...{ cost: macs, size: parameters },
}));

/** The networks on the line of years, as one tab stop: arrows go from one to the next as they came out. */
export function TimelineField({ current, chosen, onRest, onPick }: TimelineFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const awake = useContext(Awake);
  const step = architectures.indexOf(chosen);
  const options = () => [...box.current!.querySelectorAll<SVGElement>('[role=option]')];
  const goTo = (index: number) => {
    const next = Math.min(architectures.length - 1, Math.max(0, index));
    onPick(architectures[next]!);
    options()[next]!.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowLeft: step - 1,
      ArrowUp: step - 1,
      ArrowRight: step + 1,
      ArrowDown: step + 1,
      Home: 0,
      End: architectures.length - 1,
    };
    const move = moves[event.key];
    if (move === undefined) return;
    goTo(move);
    event.preventDefault();
  };
  const pointed = ({ target }: Event): Architecture | null => {
    const option = (target as Element).closest<SVGElement>('[role=option]');
    return option ? architectures[options().indexOf(option)]! : null;
  };
  return (
    <div
      ref={box}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => event.pointerType === 'mouse' && onRest(pointed(event))}
      onPointerLeave={() => onRest(null)}
      onClick={(event) => {
        const network = pointed(event);
        if (network) goTo(architectures.indexOf(network));
      }}
    >
      <Timeline
        events={events}
        current={architectures.indexOf(current)}
        cost={inThousands}
        title="Multiply-adds for one picture"
        root={{
          'aria-label': 'Networks by year',
          ...(awake ? { role: 'listbox', 'aria-orientation': 'horizontal' } : { role: 'group' }),
        }}
        event={
          awake
            ? (index) => ({
                role: 'option',
                'aria-selected': index === step,
                'aria-label': `${architectures[index]!.name}, ${architectures[index]!.year}`,
                tabindex: index === step ? 0 : -1,
              })
            : undefined
        }
      />
    </div>
  );
}
