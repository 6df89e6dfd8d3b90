import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

import { Awake } from './Awake.ts';

/**
 * Around what there is to press, to choose and to type into. While the widget sleeps it keeps its room, unseen and out of
 * reach, so that nothing moves when it wakes; where there are no scripts it is not there at all.
 */
export const Waking = ({ children }: { children: ComponentChildren }) => (
  <div class={useContext(Awake) ? 'waking' : 'waking asleep'}>{children}</div>
);
