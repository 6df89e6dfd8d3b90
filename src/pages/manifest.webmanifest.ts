/** How the course looks where somebody puts it beside their other programs. */
import type { APIRoute } from 'astro';
import { site } from '#course/site.ts';
import { inBase } from '#layouts/base.ts';

const icon = (file: string, sizes: string, purpose = 'any') => ({
  ...{ src: inBase(`/${file}`), sizes, purpose },
  type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
});

export const GET: APIRoute = () =>
  Response.json({
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: 'en',
    id: inBase('/'),
    start_url: inBase('/'),
    scope: inBase('/'),
    display: 'minimal-ui',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    categories: ['education'],
    icons: [
      icon('favicon.svg', 'any'),
      icon('icon-192.png', '192x192'),
      icon('icon-512.png', '512x512'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
  });
