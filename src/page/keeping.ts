/** Orders to the site's service worker, and what it answers. */

/** How much of the course is kept, in bytes. */
export interface Keeping {
  readonly bytes: number;
  readonly all: number;
  /** Whether all of it is, and will be when it changes. */
  readonly kept?: boolean;
}

/** Why an order was not carried out: there is no worker, the host did not give everything, there is no room for it. */
export type Failure = 'no worker' | 'cut off' | 'full';

/** Gives the worker an order, and hears of it until it is done. */
export async function order(
  what: 'state' | 'keep' | 'forget',
  heard: (state: Keeping) => void = () => undefined,
): Promise<Keeping | Failure> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.active) return 'no worker';
  const { port1, port2 } = new MessageChannel();
  registration.active.postMessage({ do: what }, [port2]);
  return new Promise((done) => {
    // What was on its way when it ended is not heard any more.
    const end = (how: Keeping | Failure) => {
      port1.onmessage = null;
      done(how);
    };
    port1.onmessage = ({ data }: MessageEvent<Keeping | { failed: Failure }>) => {
      if ('failed' in data) end(data.failed);
      else if (data.kept !== undefined) end(data);
      else heard(data);
    };
  });
}
