/** Which way a key turns a guided tour: −1 back, 1 on, 0 if the key is meant for something else. */
interface Pressed {
  readonly key: string;
  readonly defaultPrevented: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** What has the focus. */
  readonly target: unknown;
}
interface Target {
  closest(selector: string): unknown;
}

/** Whatever has a use for arrow keys itself: controls, grids, figures, and what scrolls sideways. */
const own = [
  'input, select, textarea, button, summary, [contenteditable]',
  '[role="grid"], [role="slider"], [role="radio"], [data-widget], [tabindex="0"]',
  'dialog, [popover]',
].join(', ');

export function turnOf(event: Pressed): -1 | 0 | 1 {
  const turn = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return 0;
  return (event.target as Target).closest(own) ? 0 : turn;
}
