import type { ComponentChildren } from 'preact';

import type { Place } from '#trace/trace.ts';
import { Awake } from '#widgets/kit/Awake.ts';
import { LiveProvider, type Live } from '#widgets/kit/live.ts';

/** What a part of the kit did to the widget that it believes itself in. */
export interface Done {
  readonly places: (Place | null)[];
  readonly steps: number[];
}

interface AloneProps {
  id: string;
  done?: Done;
  asleep?: true;
  children: ComponentChildren;
}

/** A part of the kit by itself: for what it does beside a widget's state. Steps go along rows of a hundred. */
export const Alone = ({ id, done = { places: [], steps: [] }, asleep, children }: AloneProps) => (
  <LiveProvider value={bare(done)}>
    <Awake.Provider value={!asleep}>
      <figure id={id}>{children}</figure>
    </Awake.Provider>
  </LiveProvider>
);

const bare = ({ places, steps }: Done) =>
  ({
    run: {
      length: Infinity,
      step: () => null,
      touching: ({ row, column }) => [100 * row + column],
    },
    player: { seek: (step) => steps.push(step) } as Partial<Live['player']>,
    prediction: { question: null } as Live['prediction'],
    shown: new Map(),
    dispatch: ({ place }) => place !== undefined && places.push(place),
  }) as Partial<Live> as Live;
