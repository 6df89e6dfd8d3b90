/*
 * The course without a network. In front of this stand `version`, `base` (the folder of the site) and `files`: what this
 * version is made of, each address with the beginning of its SHA-256 and its bytes. A file is kept only if it is just
 * that, so that two versions never come together: what is there is of this one, and everything else is fetched.
 */
const mine = `sliding-window ${base} `;
const own = mine + version;
/** Kept beside the files: that all are wanted, and which pages are of another version. */
const [KEPT, OTHERS] = ['?kept', '?others'];

const known = (path) => path !== null && Object.hasOwn(files, path);

/** The path of an address within the site, or null where it is another's. */
function pathOf(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== self.location.origin || !pathname.startsWith(base)) return null;
  try {
    return decodeURIComponent(pathname.slice(base.length));
  } catch {
    return null;
  }
}
const keyOf = (path) => new URL(base + path, self.location.origin).href;

async function olderCaches() {
  const names = await caches.keys();
  return Promise.all(
    names.filter((name) => name.startsWith(mine) && name !== own).map((name) => caches.open(name)),
  );
}

async function digestOf(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).slice(0, 8);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A file of this version, as the host sends it; null if what it sends is of another one. */
async function fetchOwn(path) {
  const response = await fetch(keyOf(path), { cache: path.startsWith('_astro/') ? 'default' : 'no-cache' });
  if (!response.ok) return null;
  const body = await response.arrayBuffer();
  const digest = await digestOf(body);
  if (digest !== files[path][0]) return null;
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  headers.set('x-digest', digest);
  return new Response(body, { headers });
}

/** Puts something into a cache. Where there is no room for it, everything goes on without. */
const store = async (key, response) => {
  try {
    await (await caches.open(own)).put(key, response);
  } catch {
    // Whoever asks for all of it is told what is there.
  }
};

/** Puts a file where it is at hand: from an earlier version if it has the same, from the host otherwise. */
async function take(path) {
  const cache = await caches.open(own);
  const there = await cache.match(keyOf(path));
  if (there) return there;
  for (const older of await olderCaches()) {
    const same = await older.match(keyOf(path));
    if (same?.headers.get('x-digest') !== files[path][0]) continue;
    await store(keyOf(path), same.clone());
    return same;
  }
  const response = await fetchOwn(path);
  if (response) await store(keyOf(path), response.clone());
  return response;
}

/** What a file names, of the files of this version. Pages share most of their scripts: each is looked through once. */
const named = new Map();
async function namesIn(path, response) {
  if (!named.has(path)) {
    const text = await response.clone().text();
    // A name begins where no letter of one stands before it: a search that may begin anywhere takes ten times as long.
    const names = text.matchAll(/(?<![\w.-])[\w.-]+\.(?:js|css|json|safetensors)\b/g);
    named.set(
      path,
      [...names].flatMap(([name]) => [`_astro/${name}`, name]).filter((needed) => known(needed)),
    );
  }
  return named.get(path);
}

/**
 * A page with all that it may ask for: whatever files it names, and they name. Typefaces come when they are used. Returns
 * them, or null where they are of another version.
 */
async function takeWhole(first) {
  const wanted = new Set([first]);
  // What is added while a set is gone through has its turn as well.
  for (const path of wanted) {
    const response = await take(path);
    if (!response) return null;
    if (/html|javascript/.test(response.headers.get('content-type') ?? ''))
      for (const needed of await namesIn(path, response)) wanted.add(needed);
  }
  return wanted;
}

async function inParallel(paths, work) {
  const rest = [...paths];
  const next = async () => {
    try {
      for (let path = rest.pop(); path !== undefined; path = rest.pop()) await work(path);
    } finally {
      // Where one fails the others begin nothing more.
      rest.length = 0;
    }
  };
  await Promise.all(Array.from({ length: 6 }, next));
}

/** What was at hand in the last version is at hand in this one before it is used. */
async function prepare() {
  const before = new Set();
  for (const cache of await olderCaches())
    for (const { url } of await cache.keys())
      before.add(url.endsWith(KEPT) ? KEPT : url.includes('?') ? null : pathOf(url));
  const all = before.has(KEPT);
  if (all) await store(keyOf(KEPT), new Response());
  // Where a page is not at hand, there is one that says so.
  const paths = all ? Object.keys(files) : [...new Set([...before, 'offline/'])].filter(known);
  await inParallel(paths, async (path) => {
    const whole = all ? await take(path) : await takeWhole(path);
    if (!whole) throw new Error(`${path} is of another version`);
  });
}

/** Pages that were opened with another version go on with it. */
let listed;
async function others() {
  listed ??= caches
    .open(own)
    .then((cache) => cache.match(keyOf(OTHERS)))
    .then((list) => (list ? list.json() : []));
  return listed;
}
async function addOthers(ids) {
  const open = new Set((await self.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id));
  const all = [...(await others()).filter((id) => open.has(id)), ...ids];
  listed = Promise.resolve(all);
  await store(keyOf(OTHERS), Response.json(all));
}

self.addEventListener('install', (event) => event.waitUntil(prepare()));
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const older = await olderCaches();
      // The first version takes on the page that brought it.
      if (older.length === 0) return self.clients.claim();
      const open = await self.clients.matchAll({ includeUncontrolled: true });
      return addOthers(open.map(({ id }) => id));
    })(),
  );
});

/** Whether a newer version was found, and takes over with the next load of this page, which is the only one open. */
let passedOn = false;
async function passOn(request) {
  const { registration } = self;
  if (passedOn || (await self.clients.matchAll()).length > 1) return false;
  // Whoever loads a page again wants to have what is new: that is worth a moment.
  if (request.cache !== 'default' && !registration.waiting) {
    const found = registration
      .update()
      .then(() => registration.installing && installed(registration.installing));
    await Promise.race([found.catch(() => {}), new Promise((done) => setTimeout(done, 4000))]);
  }
  if (!registration.waiting) return false;
  passedOn = true;
  registration.waiting.postMessage({ do: 'take over' });
  return true;
}
const installed = (worker) =>
  new Promise((done) => {
    const look = () => worker.state !== 'installing' && done();
    worker.addEventListener('statechange', look);
    look();
  });

/** Has the browser ask once more: the newer version answers then. Whoever sees this page has a way on from it. */
const again = () =>
  new Response(
    '<!doctype html><title>A newer version</title><p><a href="">A newer version is here: go on</a></p>',
    {
      headers: { refresh: '0', 'content-type': 'text/html; charset=utf-8' },
    },
  );

async function open(event, path) {
  if (await passOn(event.request)) return again();
  const { clients } = self;
  if ((await clients.matchAll()).length < 2) event.waitUntil(forgetOlder());
  if (known(path)) {
    const cached = await (await caches.open(own)).match(keyOf(path));
    if (cached) return cached;
  }
  try {
    const response = known(path) && (await fetchOwn(path));
    if (response) {
      await store(keyOf(path), response.clone());
      event.waitUntil(takeWhole(path).catch(() => null));
      return response;
    }
    // No page of this version: a newer one, or one that was never there.
    const other = await fetch(event.request);
    if (other.ok) {
      await addOthers([event.resultingClientId]);
      self.registration.update().catch(() => {});
    }
    return other;
  } catch (error) {
    const said = await (await caches.open(own)).match(keyOf('offline/'));
    if (said) return said;
    throw error;
  }
}

async function forgetOlder() {
  for (const name of await caches.keys())
    if (name.startsWith(mine) && name !== own) await caches.delete(name);
}

async function answer(event, path) {
  if ((await others()).includes(event.clientId)) return older(event, path);
  // A host that is of another version by now answers for itself.
  return (await take(path)) ?? fetch(event.request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = request.method === 'GET' ? pathOf(request.url) : null;
  if (path === null || path.startsWith('embed/')) return;
  const work =
    request.mode === 'navigate' ? open : known(path) ? answer : path.startsWith('_astro/') && older;
  // Storage that cannot be read is no reason to have no page.
  if (work) event.respondWith(work(event, path).catch(() => fetch(request)));
});

/** A file of an earlier version, for a page that was opened with it. */
async function older(event, path) {
  for (const cache of await olderCaches()) {
    const cached = await cache.match(keyOf(path));
    if (cached) return cached;
  }
  return fetch(event.request);
}

const bytesOf = (paths) => paths.reduce((sum, path) => sum + files[path][1], 0);
const have = async () =>
  (await (await caches.open(own)).keys())
    .flatMap(({ url }) => (url.includes('?') ? [] : pathOf(url)))
    .filter(known);

async function tell(port) {
  const there = await have();
  const wanted = await (await caches.open(own)).match(keyOf(KEPT));
  const kept = Boolean(wanted) && there.length === Object.keys(files).length;
  port.postMessage({ kept, bytes: bytesOf(there), all: bytesOf(Object.keys(files)) });
}

/** All of the course, told of as it comes. */
async function keep(port) {
  try {
    let bytes = 0;
    const all = bytesOf(Object.keys(files));
    await inParallel(Object.keys(files), async (path) => {
      if (!(await take(path))) throw new Error('another version');
      bytes += files[path][1];
      port.postMessage({ bytes, all });
    });
    await store(keyOf(KEPT), new Response());
    if ((await have()).length < Object.keys(files).length) port.postMessage({ failed: 'full' });
    else await tell(port);
  } catch {
    port.postMessage({ failed: 'cut off' });
  }
}

const orders = {
  'take over': () => self.skipWaiting(),
  visited: async ({ addresses }, port) => {
    const paths = addresses.map(pathOf).filter(known);
    await Promise.all(paths.map((path) => takeWhole(path))).catch(() => {});
    if (port) await tell(port);
  },
  state: (_, port) => tell(port),
  keep: (_, port) => keep(port),
  forget: async (_, port) => {
    // The page that says that another is not at hand stays, and so does what is known of open pages.
    const offline = (await takeWhole('offline/').catch(() => null)) ?? [];
    const stay = new Set([...offline, OTHERS].map(keyOf));
    const cache = await caches.open(own);
    for (const request of await cache.keys()) if (!stay.has(request.url)) await cache.delete(request);
    await tell(port);
  },
};
self.addEventListener('message', (event) => {
  const order = orders[event.data?.do];
  if (order) event.waitUntil(order(event.data, event.ports[0]));
});
