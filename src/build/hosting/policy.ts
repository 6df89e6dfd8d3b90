/**
 * What a host is asked to say with the site, whichever host it is: all that is written for any of them is made from this
 * list, and the README holds it word for word.
 */

/** For all that there is. */
export const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(self), clipboard-write=(self), fullscreen=(self), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/**
 * What no page can say for itself: who may show it in a frame. Figures are made to be shown elsewhere (`/embed/`), the
 * rest is not.
 */
export const frames = { 'Content-Security-Policy': "frame-ancestors 'self'" } as const;
export const EMBEDDED = 'embed';

/** What is named by its content may be kept for good; all else is asked for anew, which costs little if it is the same. */
export const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;
export const anew = { 'Cache-Control': 'no-cache' } as const;
export const keptFolders = ['_astro', 'pagefind/fragment', 'pagefind/index'];
