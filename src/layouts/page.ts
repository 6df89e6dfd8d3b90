/**
 * What every page does once it is there. None of it is needed to read. What the tags of a lesson do comes along: as files
 * of their own, those few lines would weigh twice as much.
 */
import '#lesson/quickCheck.ts';
import '#lesson/tasks.ts';
import '#lesson/term.ts';
import { startCopying } from './copying.ts';
import { followHeadings } from './headings.ts';
import { wakeIslands } from './islands/wake.ts';
import { startReports } from './mistake.ts';
import { startReader } from './reader.ts';
import { startSearch } from './search/start.ts';
import { startOffline } from '#page/offline.ts';
import { inBase } from './base.ts';
import { startTheme } from '#page/theme.ts';

// While somebody writes, Astro's own script does it.
if (import.meta.env.PROD) wakeIslands();
startTheme();
if (import.meta.env.PROD && import.meta.env['KEEPS_PAGES']) startOffline(inBase('/'));
startReader();
followHeadings();
startCopying();
startReports();
startSearch();

// `?first.stride=2` speaks of the figure "first".
const keys = [...new URLSearchParams(location.search).keys()];
const named = new Set(keys.flatMap((key) => key.match(/^[^.]+(?=\.)/) ?? []));
const strange = [...named].filter((id) => !document.getElementById(id)?.matches('[data-widget]'));
if (strange.length > 0) {
  const list = strange.slice(0, 3).map((id) => `“${id.slice(0, 24)}”`);
  const notice = document.getElementById('notice')!;
  const close = document.createElement('button');
  close.className = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => notice.replaceChildren());
  notice.append(
    `The address speaks of ${list.join(' and ')}, but no figure on this page has that name.`,
    close,
  );
}

// In print everything is open; afterwards all is as it was.
let opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
  for (const details of opened) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
});
