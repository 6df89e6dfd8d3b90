/* The kill switch: what was kept is thrown away, and pages are fetched as if there had never been anything else. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('sliding-window ')) await caches.delete(name);
      await self.registration.unregister();
    })(),
  );
});
