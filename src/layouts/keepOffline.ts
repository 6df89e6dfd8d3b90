/** The buttons that keep the course for offline, and throw it away. */
import { order, type Failure, type Keeping } from '#page/keeping.ts';

const part = (name: string) => document.querySelector<HTMLElement>(`[data-offline=${name}]`)!;
const keep = part('keep') as HTMLButtonElement;
const forget = part('forget') as HTMLButtonElement;
const status = part('status');
const bar = document.querySelector<HTMLProgressElement>('.offline progress')!;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function show({ kept, bytes, all }: Keeping): void {
  bar.value = bytes / all;
  keep.disabled = false;
  keep.hidden = kept ?? false;
  forget.hidden = bytes === 0;
  keep.textContent = `Keep the course for offline (${megabytes(all)})`;
  status.textContent = kept
    ? `All of it is here, ${megabytes(all)}, and is renewed when the course is.`
    : `${megabytes(bytes)} of ${megabytes(all)} are here.`;
}

async function begin(): Promise<void> {
  keep.disabled = true;
  bar.hidden = false;
  const done = await order('keep', ({ bytes, all }) => {
    bar.value = bytes / all;
    status.textContent = `${megabytes(bytes)} of ${megabytes(all)} …`;
  });
  bar.hidden = true;
  keep.disabled = false;
  if (typeof done !== 'string') show(done);
  else status.textContent = failures[done];
}

const failures: Readonly<Record<Failure, string>> = {
  'no worker': 'This browser keeps no pages here.',
  'cut off': 'Not all of it could be fetched. Load this page again, and try once more.',
  full: 'This browser has no room for all of it. What is here can be read.',
};

async function start(): Promise<void> {
  const none = () => {
    status.textContent = failures['no worker'];
  };
  if (!('serviceWorker' in navigator)) return none();
  // Where it is refused there never will be a worker: the page that asks for it says so.
  addEventListener('offline-refused', none);
  await navigator.serviceWorker.ready;
  const state = await order('state');
  if (typeof state !== 'string') show(state);
}

keep.addEventListener('click', () => void begin());
forget.addEventListener('click', () => void remove());
async function remove(): Promise<void> {
  const left = await order('forget');
  if (typeof left === 'string') return;
  show(left);
  // The little that stays is the page that says what is missing.
  forget.hidden = true;
}

void start();
