import { useLive } from '../kit/live.ts';
import type { Told } from '../kit/widget.tsx';
import { MOST, pathsOf, type Design } from './design.ts';
import type { OwnThings } from './useOwn.ts';
import type { declaration } from './parameters.ts';
import { middleOf, type PlaygroundRun } from './run.ts';

export type PlaygroundTold = Told<typeof declaration.parameters, PlaygroundRun, OwnThings>;

/** The design as it stands, and what changes it: each change is one that can be taken back. */
export function useDesign({ values, run }: Pick<PlaygroundTold, 'values' | 'run'>) {
  const { dispatch, explain, speak, player } = useLive();
  const design: Design = { layers: values.layers, chosen: values.chosen };
  return {
    design,
    change(next: Design): boolean {
      const isTooMuch = pathsOf(next.layers).length > MOST;
      if (isTooMuch) explain(`${MOST} layers are the most that can be put together here.`);
      else {
        dispatch({ values: { layers: next.layers, chosen: next.chosen } });
        speak();
      }
      return !isTooMuch;
    },
    /** Looks at a card: 0 is the picture. */
    choose(chosen: number) {
      const units = run.cards[chosen - 1]?.units;
      dispatch({ values: { chosen } });
      if (units) player.seek(units.start + middleOf(units));
      speak();
    },
  };
}
