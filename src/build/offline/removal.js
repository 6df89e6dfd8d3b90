/*
 * The kill switch: what was kept is thrown away, and pages are fetched as if there had never been anything else. In front
 * of this stands `base`: another folder of the host may have a course of its own.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith(`sliding-window ${base} `)) await caches.delete(name);
      await self.registration.unregister();
    })(),
  );
});
