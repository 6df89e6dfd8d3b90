import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { Icon } from './icons.tsx';
import { useLive } from './live.ts';
import type { Sharing } from './sharing/useSharing.ts';

interface ToolsProps {
  /** The widget's figure, to fill the screen with. */
  root: RefObject<HTMLElement>;
  /** Set where there is no player, which has a Reset of its own. */
  still: boolean;
  sharing: Sharing;
}

/** What can be done to a widget as a whole. */
export function Tools({ root, still, sharing }: ToolsProps) {
  const live = useLive();
  const [canFill, setCanFill] = useState(true);
  useEffect(() => setCanFill(document.fullscreenEnabled), []);
  const fill = () =>
    document.fullscreenElement ? document.exitFullscreen() : root.current?.requestFullscreen();
  const take = (way: () => void) => () => {
    way();
    live.speak();
  };
  return (
    <>
      <button
        type="button"
        aria-label="Undo"
        aria-keyshortcuts="Control+Z"
        aria-disabled={!live.canUndo}
        onClick={take(live.undo)}
      >
        <Icon of="undo" />
      </button>
      <button
        type="button"
        aria-label="Redo"
        aria-keyshortcuts="Control+Shift+Z"
        aria-disabled={!live.canRedo}
        onClick={take(live.redo)}
      >
        <Icon of="redo" />
      </button>
      {still && (
        <button type="button" onClick={take(live.reset)}>
          <Icon of="reset" />
          <span>Reset</span>
        </button>
      )}
      <button type="button" aria-expanded={sharing.Panel !== null} onClick={sharing.toggle}>
        <Icon of="link" />
        <span>Share</span>
      </button>
      {canFill && (
        <button type="button" onClick={fill}>
          <Icon of="full" />
          <span>Full screen</span>
        </button>
      )}
    </>
  );
}
