import { useEffect } from 'preact/hooks';

import { announce } from '#page/announce.ts';
import type { Work } from './work/useWork.ts';

/** How a run that takes time is getting on, over a corner of the stage; what went wrong with it, and a way on. */
export function WorkBar({ work: { done, fault, cancel, again } }: { work: Work }) {
  useEffect(() => {
    if (fault !== null) announce(fault);
  }, [fault]);
  if (fault !== null)
    return (
      <p class="plate-notice">
        {fault}{' '}
        <button type="button" onClick={again}>
          Try again
        </button>
      </p>
    );
  return (
    done !== null && (
      <div class="work-bar">
        <progress aria-label="Computed so far" value={done} />
        <button type="button" onClick={cancel}>
          Stop
        </button>
      </div>
    )
  );
}
