/** Pages that have been read are kept for reading without a network, by the site's service worker. */

/** `base` is the folder of the site. */
export function startOffline(base: string): void {
  if (!('serviceWorker' in navigator)) return;
  // First the page, then what makes the next visit quick.
  const begin = () => void register(base).catch(() => undefined);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', () => setTimeout(begin), { once: true });
}

async function register(base: string): Promise<void> {
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ do: 'visited', addresses: [location.href, ...loaded] });
}

/** How much of the course is kept, in bytes. */
export interface Keeping {
  readonly bytes: number;
  readonly all: number;
  /** Whether all of it is, and will be when it changes. */
  readonly kept?: boolean;
}

/** Gives the worker an order, and hears of it until it is done; null where it could not be. */
export async function order(
  what: 'state' | 'keep' | 'forget',
  heard: (state: Keeping) => void = () => undefined,
): Promise<Keeping | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.active) return null;
  const { port1, port2 } = new MessageChannel();
  registration.active.postMessage({ do: what }, [port2]);
  return new Promise((done) => {
    port1.onmessage = ({ data }: MessageEvent<Keeping | { failed: true }>) => {
      if ('failed' in data) return done(null);
      if (data.kept !== undefined) return done(data);
      heard(data);
    };
  });
}
