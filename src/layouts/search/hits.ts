/**
 * What a search has found, in the order in which it is shown: terms of the glossary, then pages with their sections, first
 * one that has the very words for its title, and last the pages of single figures, which lessons show, too.
 */
import { escaped } from '#page/escaped.ts';
import { termsNamed, type Glossary } from '#course/termsNamed.ts';

/** A page as the index tells of it. */
export interface Found {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: string;
  readonly sub_results: readonly Part[];
}
interface Part {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  /** Where in it the words stand, and what each place counts: more in a heading. */
  readonly weighted_locations: readonly { readonly weight: number }[];
}

export interface Hit {
  readonly kind: 'term' | 'page' | 'lab' | 'section';
  readonly href: string;
  readonly title: string;
  /** HTML, in which the words that were found are marked. */
  readonly excerpt: string;
}

/** How many of each there are at most. */
const most = { terms: 3, pages: 8, labs: 3, sections: 3 };

const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
const isLab = ({ url }: Found) => /\/labs\/[^/]+\/$/.test(url);
/** Nothing for titles of papers: they have every word in them. */
const weightOf = ({ url, weighted_locations: places }: Part) =>
  url.endsWith('#references') ? 0 : places.reduce((sum, { weight }) => sum + weight, 0);

export function hits(words: string, glossary: Glossary, glossaryAt: string, found: readonly Found[]): Hit[] {
  const terms = termsNamed(words, glossary)
    .slice(0, most.terms)
    .map((id): Hit => {
      const { term, short } = glossary[id]!;
      return { kind: 'term', href: `${glossaryAt}#${id}`, title: term, excerpt: escaped(short) };
    });
  const isNamed = ({ meta }: Found) => bare(meta['title'] ?? '') === bare(words);
  const [named, others] = [found.filter(isNamed), found.filter((page) => !isNamed(page))];
  const pages = [
    ...named,
    ...others.filter((page) => !isLab(page)).slice(0, most.pages),
    ...others.filter(isLab).slice(0, most.labs),
  ];
  return [...terms, ...pages.flatMap(pageHits)];
}

function pageHits(page: Found): Hit[] {
  const { url, meta, excerpt, sub_results } = page;
  const all = sub_results.filter((part) => part.url.includes('#'));
  // Those that tell most of it, in the order of the page.
  const telling = new Set(all.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most.sections));
  const sections = all.filter((part) => telling.has(part));
  const top = sub_results.find((part) => !part.url.includes('#'));
  // What a section tells need not be told twice.
  const own = top?.excerpt ?? (sections.length > 0 ? '' : excerpt);
  return [
    { kind: isLab(page) ? 'lab' : 'page', href: url, title: meta['title'] ?? url, excerpt: own },
    ...sections.map((part): Hit => ({
      kind: 'section',
      href: part.url,
      title: part.title,
      excerpt: part.excerpt,
    })),
  ];
}
