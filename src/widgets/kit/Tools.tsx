import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { Icon } from './icons.tsx';
import { useLive } from './live.ts';

interface ToolsProps {
  /** The widget's figure, to fill the screen with. */
  root: RefObject<HTMLElement>;
  /** Set where there is no player, which has a Reset of its own. */
  still: boolean;
}

/** What can be done to a widget as a whole. */
export function Tools({ root, still }: ToolsProps) {
  const live = useLive();
  const [canFill, setCanFill] = useState(true);
  useEffect(() => setCanFill(document.fullscreenEnabled), []);
  const copy = async () => {
    const address = live.address();
    try {
      await navigator.clipboard.writeText(address);
      live.explain(
        live.kept
          ? `Copied: the link opens this state, but for ${live.kept}, which stays on this machine.`
          : 'Copied: the link opens this very state.',
      );
    } catch {
      window.history.replaceState(null, '', address);
      live.explain('This browser does not let the page copy: the link now stands in the address bar.');
    }
  };
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
      <button type="button" aria-label="Copy link to this state" onClick={copy}>
        <Icon of="link" />
        <span>Link</span>
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
