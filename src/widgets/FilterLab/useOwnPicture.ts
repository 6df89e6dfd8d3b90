import { useEffect, useRef, useState } from 'preact/hooks';

import type { Grey } from './grey.ts';
import { readPicture } from './readPicture.ts';
import { useCamera, type Camera } from './useCamera.ts';

export interface OwnPicture {
  /** The reader's picture, or the camera's, or none. It is held in this page's memory and nowhere else. */
  readonly shown: { readonly name: string; readonly grey: Grey } | null;
  /** The file that is being read. */
  readonly reading: string | null;
  readonly camera: Camera;
  take(file: File): void;
  cancel(): void;
  putAway(): void;
}

/** A picture of the reader's own: from a file, or from the camera while it runs and its last frame afterwards. */
export function useOwnPicture(explain: (reason: string | null) => void): OwnPicture {
  const [shown, setShown] = useState<OwnPicture['shown']>(null);
  const [reading, setReading] = useState<string | null>(null);
  const under = useRef<AbortController | null>(null);
  const camera = useCamera((grey) => setShown({ name: 'Camera', grey }), explain);

  const cancel = () => {
    under.current?.abort();
    under.current = null;
    setReading(null);
  };
  const take = async (file: File) => {
    cancel();
    const control = new AbortController();
    under.current = control;
    setReading(file.name || 'picture');
    const read = await readPicture(file, control.signal);
    if (control.signal.aborted) return;
    setReading(null);
    if ('reason' in read) return explain(read.reason);
    camera.stop();
    setShown(read);
    explain(`${read.name}: its middle square, in greys.`);
  };
  useEffect(() => () => under.current?.abort(), []);

  return {
    shown,
    reading,
    camera: {
      ...camera,
      start: () => {
        cancel();
        explain(null);
        camera.start();
      },
    },
    take: (file) => void take(file),
    cancel,
    putAway: () => {
      cancel();
      camera.stop();
      setShown(null);
      explain(null);
    },
  };
}
