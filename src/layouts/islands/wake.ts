/**
 * Widgets sleep until they come into view; then each fetches its script and takes over what the server drew. The pages
 * say what is needed for it in the way of Astro, whose own script does the same while somebody writes.
 */

import { nextTask } from '#page/nextTask.ts';

/** Numbers, texts, lists and records are all that an author hands to a widget: `[0, 3]`, `[1, [[0, 3], [0, 4]]]`. */
type Written = readonly [kind: number, value: unknown];
function read([kind, value]: Written): unknown {
  if (kind === 1) return (value as Written[]).map(read);
  return value !== null && typeof value === 'object' ? readAll(value as Record<string, Written>) : value;
}
const readAll = (written: Readonly<Record<string, Written>>) =>
  Object.fromEntries(Object.entries(written).map(([name, value]) => [name, read(value)]));

type Renderer = (island: HTMLElement) => (Widget: unknown, props: object) => void;

/** A script that a poor connection has lost is asked for once more, by an address that the browser has not given up. */
async function fetchScript(address: string): Promise<{ default: unknown }> {
  try {
    return (await import(/* @vite-ignore */ address)) as { default: unknown };
  } catch {
    await new Promise((done) => setTimeout(done, 1000));
    const another = `${address}?again`;
    return (await import(/* @vite-ignore */ another)) as { default: unknown };
  }
}

async function wake(island: HTMLElement): Promise<void> {
  const said = (name: string) => island.getAttribute(name)!;
  const [widget, renderer] = await Promise.all(
    ['component-url', 'renderer-url'].map((name) => fetchScript(said(name))),
  );
  // A script that has just been read has kept the page busy for long enough.
  await nextTask();
  (renderer!.default as Renderer)(island)(
    widget!.default,
    readAll(JSON.parse(said('props')) as Record<string, Written>),
  );
  island.removeAttribute('ssr');
}

export function wakeIslands(): void {
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      void wake(target.parentElement!);
    }
  });
  // An island has no box of its own: what it holds is what comes into view.
  for (const { firstElementChild } of document.querySelectorAll('astro-island'))
    if (firstElementChild) watcher.observe(firstElementChild);
}
