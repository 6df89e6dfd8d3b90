/** Orders to the site's service worker, and what it answers. */

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
