import { useEffect, type MutableRef } from 'preact/hooks';

/** Takes pictures that are dropped on a place, or pasted while the reader is in it. */
export function useDelivery(
  place: MutableRef<HTMLElement | null>,
  take: (file: File) => void,
  explain: (reason: string) => void,
) {
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => {
      const figure = place.current?.closest('figure');
      const { activeElement } = document;
      // Without a focus, the figure under the pointer is meant.
      const meant =
        activeElement && activeElement !== document.body
          ? figure?.contains(activeElement)
          : figure?.matches(':hover');
      const file = clipboardData?.files[0];
      if (meant && file) take(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
      else explain('Only a file can be dropped here: save the picture first, then drop its file.');
    },
  };
}
