import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';

import { prerenderer } from '#build/prerenderer.ts';

type Options = Parameters<AstroPrerenderer['render']>[1];

const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };

test('each page is told of as it is made, and goes on as it was', async () => {
  const told: [string, string][] = [];
  const answers: Record<string, Response> = {
    '/sub/': new Response('<p>first</p>', html),
    '/sub/rss.xml': new Response('<rss/>', { headers: { 'content-type': 'text/xml' } }),
  };
  const astros: AstroPrerenderer = {
    name: 'one',
    getStaticPaths: () => Promise.resolve([]),
    render: ({ url }) => Promise.resolve(answers[new URL(url).pathname]!),
  };
  const one = prerenderer((path, page) => void told.push([path, page]))(astros);
  expect(one.name).toBe('one');
  const made = await Promise.all(
    Object.keys(answers).map(async (path) => {
      const response = await one.render(new Request(`https://a.example${path}`), {} as Options);
      return (response as Response).text();
    }),
  );
  expect(made).toEqual(['<p>first</p>', '<rss/>']);
  expect(told).toEqual([['/sub/', '<p>first</p>']]);
});

test('a page that comes with what Astro remembers of it is told of too', async () => {
  const told: string[] = [];
  const result = { response: new Response('<p>kept</p>', html) };
  const astros = { render: () => Promise.resolve(result) } as unknown as AstroPrerenderer;
  const one = prerenderer((_, page) => void told.push(page))(astros);
  expect(await one.render(new Request('https://a.example/'), {} as Options)).toBe(result);
  expect(told).toEqual(['<p>kept</p>']);
});
