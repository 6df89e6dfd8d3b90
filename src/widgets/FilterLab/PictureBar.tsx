import { useLayoutEffect } from 'preact/hooks';

import { announce } from '#page/announce.ts';
import type { OwnPicture } from './useOwnPicture.ts';

interface PictureBarProps {
  id: string;
  own: OwnPicture;
  onDone: () => void;
}

/** Where a picture of the reader's own comes from: a file or the camera. */
export function PictureBar({ id, own, onDone }: PictureBarProps) {
  const { shown, reading, camera } = own;
  const busy = busyWith(own);
  // Before anything else is said: what goes wrong comes after it.
  useLayoutEffect(() => {
    if (busy) announce(busy);
  }, [busy]);
  return (
    <div class="drawing picture-bar" role="group" aria-label="A picture of your own">
      <label class="file" for={`${id}-file`}>
        Choose a file
        <input
          id={`${id}-file`}
          type="file"
          accept="image/*"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) own.take(file);
            // The same file may be chosen twice.
            event.currentTarget.value = '';
          }}
        />
      </label>
      {camera.state === 'off' ? (
        <button type="button" onClick={camera.start}>
          Use the camera
        </button>
      ) : (
        <button type="button" onClick={camera.stop}>
          {camera.state === 'live' ? 'Take this picture' : 'Cancel'}
        </button>
      )}
      {reading !== null && (
        <button type="button" onClick={own.cancel}>
          Cancel
        </button>
      )}
      {shown && (
        <button type="button" onClick={own.putAway}>
          Back to the samples
        </button>
      )}
      <p>{busy ?? 'Or drop or paste a picture here. Nothing leaves this machine.'}</p>
      <button type="button" onClick={onDone}>
        Done
      </button>
    </div>
  );
}

function busyWith({ reading, camera }: OwnPicture): string | null {
  if (reading !== null) return `Reading ${reading} …`;
  if (camera.state === 'starting') return 'Waiting for the camera …';
  if (camera.state === 'live') return 'The camera is on. Nothing leaves this machine.';
  return null;
}
