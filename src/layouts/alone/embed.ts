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

const { body } = document;
addEventListener('message', ({ data, source, origin }) => {
  if (data !== 'height?' || !source) return;
  const tell = () =>
    source.postMessage({ height: body.scrollHeight }, { targetOrigin: origin === 'null' ? '*' : origin });
  new ResizeObserver(tell).observe(body);
});
