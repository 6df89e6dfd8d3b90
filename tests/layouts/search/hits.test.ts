import { expect, test } from 'vitest';
import { hits, type Found } from '#layouts/search/hits.ts';

const places = (...weights: number[]) => weights.map((weight) => ({ weight }));
const glossary = {
  pooling: { term: 'pooling', short: 'Fewer < numbers & all.' },
  stride: { term: 'stride', short: 'How far.' },
};
const page: Found = {
  url: '/sub/learn/pooling/',
  meta: { title: 'Pooling' },
  excerpt: 'a <mark>pool</mark>',
  sub_results: [
    {
      url: '/sub/learn/pooling/',
      title: 'Pooling',
      excerpt: 'at the <mark>pool</mark>',
      weighted_locations: places(7),
    },
    ...['max', 'mean', 'shift', 'end'].map((id) => ({
      url: `/sub/learn/pooling/#${id}`,
      title: id,
      excerpt: `<mark>${id}</mark>`,
      weighted_locations: id === 'mean' ? places(1) : places(1, 1),
    })),
  ],
};
const found = (words: string, pages: readonly Found[]) => hits(words, glossary, '/sub/glossary/', pages);

test('terms come first, with their meaning, then pages with the three sections that tell most', () => {
  expect(found('pool', [page])).toEqual([
    {
      kind: 'term',
      href: '/sub/glossary/#pooling',
      title: 'pooling',
      excerpt: 'Fewer &lt; numbers &amp; all.',
    },
    { kind: 'page', href: '/sub/learn/pooling/', title: 'Pooling', excerpt: 'at the <mark>pool</mark>' },
    ...['max', 'shift', 'end'].map((id) => ({
      kind: 'section',
      href: `/sub/learn/pooling/#${id}`,
      title: id,
      excerpt: `<mark>${id}</mark>`,
    })),
  ]);
});

test('a list of references is shown where little else is found', () => {
  const listed = { ...page.sub_results[2]!, url: `${page.url}#references`, title: 'References' };
  const titles = (parts: Found['sub_results']) =>
    found('no term', [{ ...page, sub_results: parts }]).map(({ title }) => title);
  expect(titles([...page.sub_results, listed])).not.toContain('References');
  expect(titles([listed])).toContain('References');
});

test('pages of single figures come after all others, and say what they are', () => {
  const lab = { ...page, url: '/sub/labs/PoolWalk/', meta: { title: 'Windows' }, sub_results: [] };
  const list = { ...lab, url: '/sub/labs/', meta: { title: 'Labs' } };
  expect(
    found('no term', [lab, list, { ...page, sub_results: [] }]).map(({ kind, title }) => [kind, title]),
  ).toEqual([
    ['page', 'Labs'],
    ['page', 'Pooling'],
    ['lab', 'Windows'],
  ]);
  expect(found('windows', [list, lab]).map(({ title }) => title)).toEqual(['Windows', 'Labs']);
});

test('a page is quoted by itself only where none of its sections is', () => {
  const [, ...sections] = page.sub_results;
  expect(found('no term', [{ ...page, sub_results: sections }])[0]!.excerpt).toBe('');
  expect(found('no term', [{ ...page, sub_results: [] }])).toEqual([
    { kind: 'page', href: page.url, title: 'Pooling', excerpt: page.excerpt },
  ]);
});
