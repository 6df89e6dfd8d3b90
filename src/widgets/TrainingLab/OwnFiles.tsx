import { SIDE } from '#samples/centre.ts';
import { useLive } from '../kit/live.ts';
import { Waking } from '../kit/Waking.tsx';
import type { OwnData } from './useOwnData.ts';

/** Where pictures of the reader's own come from: two files, picked or dropped. */
export function OwnFiles({ own }: { own: OwnData }) {
  const { props } = useLive();
  return (
    <Waking>
      <div
        class="drawing lab-files"
        role="group"
        aria-label="Data of your own"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length > 0) own.take(files);
        }}
      >
        <label class="file" for={`${props.id}-files`}>
          Data of your own
          <input
            id={`${props.id}-files`}
            type="file"
            multiple
            onChange={(event) => {
              own.take([...(event.currentTarget.files ?? [])]);
              // The same files may be chosen twice.
              event.currentTarget.value = '';
            }}
          />
        </label>
        <p>
          {own.reading
            ? 'Reading …'
            : own.waiting
              ? `${own.waiting} waits for the file that goes with it.`
              : `Two IDX files, images of ${SIDE} × ${SIDE} and their labels, picked or dropped here. Nothing leaves this machine.`}
        </p>
        {(own.shown || own.waiting) && (
          <button type="button" onClick={own.putAway}>
            Put away
          </button>
        )}
      </div>
    </Waking>
  );
}
