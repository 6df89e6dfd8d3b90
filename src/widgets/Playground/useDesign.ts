import { useLive } from '../kit/live.ts';
import type { Told } from '../kit/widget.tsx';
import { MOST, type Design } from './design.ts';
import type { Own } from './own.ts';
import type { declaration } from './parameters.ts';
import type { PlaygroundRun } from './run.ts';

export type PlaygroundTold = Told<typeof declaration.parameters, PlaygroundRun, Own>;

/** The design as it stands, and what changes it: each change is one that can be taken back. */
export function useDesign({ values, run }: Pick<PlaygroundTold, 'values' | 'run'>) {
  const { dispatch, explain, speak, player } = useLive();
  const design: Design = { layers: values.layers, chosen: values.chosen, byHand: values.byHand };
  return {
    design,
    change(next: Design) {
      if (next.layers.length > MOST)
        return explain(`${MOST} layers are the most that can be put together here.`);
      const { layers, byHand, chosen } = next;
      dispatch({ values: { layers, byHand, chosen } });
      speak();
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

/** The unit in the middle of a layer's first map. */
const middleOf = ({ rows, columns }: { readonly rows: number; readonly columns: number }): number =>
  Math.floor(rows / 2) * columns + Math.floor(columns / 2);
