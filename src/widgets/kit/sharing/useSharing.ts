import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';

import type { SharePanelProps } from './SharePanel.tsx';

export interface Sharing {
  /** Missing while it is not asked for. */
  readonly Panel: ComponentType<SharePanelProps> | null;
  toggle(): void;
}

/** What there is to take along of a widget. Most readers take nothing, so it comes when it is first asked for. */
export function useSharing(explain: (reason: string) => void): Sharing {
  const [open, setOpen] = useState(false);
  const [Panel, setPanel] = useState<Sharing['Panel']>(null);
  const toggle = () => {
    setOpen(!open);
    if (!Panel)
      import('./SharePanel.tsx').then(
        ({ SharePanel }) => setPanel(() => SharePanel),
        () => {
          setOpen(false);
          explain('What belongs here could not be fetched: try again with a connection.');
        },
      );
  };
  return { Panel: open ? Panel : null, toggle };
}
