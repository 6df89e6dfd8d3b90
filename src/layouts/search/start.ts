/** Opens the search: by its button, by Ctrl+K, or by the key / where nothing else has a use for it. */

import { slash } from './slash.ts';

/** Whatever is typed into, and whatever works by keys of its own. */
const own = 'input, select, textarea, [contenteditable], [role="grid"], dialog';

function isSlash({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (key !== '/' || ctrlKey || metaKey || altKey || (target as Element).closest(own)) return false;
  return slash.isOn();
}
const isChord = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;

export function startSearch(): void {
  const open = async () => (await import('./dialog.ts')).openSearch();
  document.querySelector('[data-search]')?.addEventListener('click', () => void open());
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !(isChord(event) || isSlash(event))) return;
    event.preventDefault();
    void open();
  });
}
