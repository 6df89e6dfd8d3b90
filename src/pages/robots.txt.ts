import type { APIRoute } from 'astro';

import { inBase } from '#layouts/base.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(inBase('/sitemap-index.xml'), site).href}\n`);
