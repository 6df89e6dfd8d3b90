/** Pages that have been read are kept for reading without a network, by the site's service worker. */

/** `base` is the folder of the site. */
export function startOffline(base: string): void {
  if (!('serviceWorker' in navigator)) return;
  // First the page, then what makes the next visit quick.
  const begin = () => void register(base).catch(() => dispatchEvent(new Event('offline-refused')));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', () => setTimeout(begin), { once: true });
}

async function register(base: string): Promise<void> {
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ do: 'visited', addresses: [location.href, ...loaded] });
}
