import { expect, test } from 'vitest';
import { hits, type Found } from '#layouts/search/hits.ts';

const glossary = {
  pooling: { term: 'pooling', short: 'Fewer < numbers & all.' },
  stride: { term: 'stride', short: 'How far.' },
};
const page: Found = {
  url: '/sub/learn/pooling/',
  meta: { title: 'Pooling' },
  excerpt: 'a <mark>pool</mark>',
  sub_results: [
    { url: '/sub/learn/pooling/', title: 'Pooling', excerpt: 'at the <mark>pool</mark>' },
    ...['max', 'mean', 'shift', 'end'].map((id) => ({
      url: `/sub/learn/pooling/#${id}`,
      title: id,
      excerpt: `<mark>${id}</mark>`,
    })),
  ],
};
const found = (words: string, pages: readonly Found[]) => hits(words, glossary, '/sub/glossary/', pages);

test('terms come first, with their meaning, then pages with up to three sections', () => {
  expect(found('pool', [page])).toEqual([
    {
      kind: 'term',
      href: '/sub/glossary/#pooling',
      title: 'pooling',
      excerpt: 'Fewer &lt; numbers &amp; all.',
    },
    { kind: 'page', href: '/sub/learn/pooling/', title: 'Pooling', excerpt: 'at the <mark>pool</mark>' },
    ...['max', 'mean', 'shift'].map((id) => ({
      kind: 'section',
      href: `/sub/learn/pooling/#${id}`,
      title: id,
      excerpt: `<mark>${id}</mark>`,
    })),
  ]);
});

test('a page is quoted by itself only where none of its sections is', () => {
  const [, ...sections] = page.sub_results;
  expect(found('no term', [{ ...page, sub_results: sections }])[0]!.excerpt).toBe('');
  expect(found('no term', [{ ...page, sub_results: [] }])).toEqual([
    { kind: 'page', href: page.url, title: 'Pooling', excerpt: page.excerpt },
  ]);
});
