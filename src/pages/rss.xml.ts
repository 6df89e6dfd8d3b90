/** The lessons as a feed, the newest first. */
import type { APIRoute } from 'astro';
import { getCourse } from '#course/collections.ts';
import { site } from '#course/site.ts';
import { wholeAddress } from '#layouts/base.ts';
import { escaped } from '#page/escaped.ts';

export const GET: APIRoute = async ({ site: origin }) => {
  const at = wholeAddress(origin);
  const lessons = (await getCourse()).flatMap((part) => part.lessons);
  const newest = lessons.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  const items = newest.map(({ title, searchTitle = title, promise, href, published }) =>
    [
      '<item>',
      `<title>${escaped(searchTitle)}</title>`,
      `<link>${at(href)}</link>`,
      `<guid>${at(href)}</guid>`,
      `<description>${escaped(promise)}</description>`,
      published ? `<pubDate>${new Date(published).toUTCString()}</pubDate>` : '',
      '</item>',
    ].join(''),
  );
  const feed = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${escaped(site.name)}</title>`,
    `<link>${at('/')}</link>`,
    `<description>${escaped(site.description)}</description>`,
    '<language>en</language>',
    `<atom:link href="${at('/rss.xml')}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '</channel></rss>',
  ];
  return new Response(feed.join('\n'), { headers: { 'content-type': 'application/rss+xml' } });
};
