import type { ComponentChildren } from 'preact';

import { Awake } from '#widgets/kit/Awake.ts';

/** A part of the kit by itself, awake: for what it does beside a widget's state. */
export const Alone = ({ id, children }: { id: string; children: ComponentChildren }) => (
  <Awake.Provider value={true}>
    <figure id={id}>{children}</figure>
  </Awake.Provider>
);
