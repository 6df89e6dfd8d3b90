import { useContext, useRef } from 'preact/hooks';

import { Awake } from './Awake.ts';
import { clamp } from './clamp.ts';
import { useLive } from './live.ts';
import { usePointing } from './usePointing.ts';

/**
 * The steps of a run as options beside each other, in whatever order, which are one tab stop: arrows, Home and End go
 * from one to the next, a mouse looks at the one that it is on, a press goes there. A step's place is in column `step`.
 */
export function useOptions(steps: readonly number[], keys: 'sideways' | 'all') {
  const { player } = useLive();
  const awake = useContext(Awake);
  const pointing = usePointing();
  const box = useRef<HTMLDivElement>(null);
  const chosen = steps.indexOf(player.step);
  const options = () => [...box.current!.querySelectorAll<HTMLElement | SVGElement>('[role=option]')];
  const pointed = ({ target }: Event) => options().findIndex((option) => option.contains(target as Element));

  const goTo = (index: number) => {
    const next = clamp(index, 0, steps.length - 1);
    player.seek(steps[next]!);
    options()[next]!.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowLeft: chosen - 1,
      ArrowRight: chosen + 1,
      Home: 0,
      End: steps.length - 1,
      ...(keys === 'all' && { ArrowUp: chosen - 1, ArrowDown: chosen + 1 }),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    goTo(move);
    event.preventDefault();
  };
  return {
    /** For what stands around them all, … */
    box: {
      ...pointing((event) => {
        const index = pointed(event);
        return index < 0 ? null : { row: 0, column: steps[index]! };
      }),
      ...{ ref: box, onKeyDown },
      onClick: (event: MouseEvent) => {
        const index = pointed(event);
        if (index >= 0) goTo(index);
      },
    },
    /** … for the list, and for each of them; there is none to choose from before the widget wakes. */
    list: awake && ({ role: 'listbox', 'aria-orientation': 'horizontal' } as const),
    option: (index: number) =>
      awake && {
        role: 'option' as const,
        'aria-selected': index === chosen,
        // In SVG the name of this attribute is all small.
        tabindex: index === chosen ? 0 : -1,
      },
  };
}
