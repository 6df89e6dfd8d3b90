/**
 * A figure in somebody else's frame. Whoever shows it may ask how tall it is, and is told so again whenever that changes:
 *
 *     frame.contentWindow.postMessage('height?', '*');
 *     addEventListener('message', ({ source, data }) => { if (source === frame.contentWindow) frame.height = data.height; });
 */
import { wakeAlone } from './wake.ts';

const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;

void wakeAlone(document.querySelector<HTMLElement>('[data-file]')!);

/** Who has asked, and the origin that may hear the answer. */
const asked = new Map<MessageEventSource, string>();
const { body } = document;
const watch = new ResizeObserver(() => {
  for (const [source, targetOrigin] of asked)
    source.postMessage({ height: body.scrollHeight }, { targetOrigin });
});
addEventListener('message', ({ data, source, origin }) => {
  if (data !== 'height?' || !source) return;
  asked.set(source, origin === 'null' ? '*' : origin);
  // Whoever begins to observe is told at once.
  watch.unobserve(body);
  watch.observe(body);
});
