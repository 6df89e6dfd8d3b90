/** What a search has found, in the order in which it is shown: terms of the glossary, then pages with their sections. */
import { escaped } from '#page/escaped.ts';
import { termsNamed, type Glossary } from '#course/termsNamed.ts';

/** A page as the index tells of it. */
export interface Found {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: string;
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}

export interface Hit {
  readonly kind: 'term' | 'page' | 'section';
  readonly href: string;
  readonly title: string;
  /** HTML, in which the words that were found are marked. */
  readonly excerpt: string;
}

/** How many of each there are at most. */
const most = { terms: 3, sections: 3 };

export function hits(words: string, glossary: Glossary, glossaryAt: string, found: readonly Found[]): Hit[] {
  const terms = termsNamed(words, glossary)
    .slice(0, most.terms)
    .map((id): Hit => {
      const { term, short } = glossary[id]!;
      return { kind: 'term', href: `${glossaryAt}#${id}`, title: term, excerpt: escaped(short) };
    });
  return [...terms, ...found.flatMap(pageHits)];
}

function pageHits({ url, meta, excerpt, sub_results }: Found): Hit[] {
  const sections = sub_results.filter((part) => part.url.includes('#')).slice(0, most.sections);
  const top = sub_results.find((part) => !part.url.includes('#'));
  // What a section tells need not be told twice.
  const own = top?.excerpt ?? (sections.length > 0 ? '' : excerpt);
  return [
    { kind: 'page', href: url, title: meta['title'] ?? url, excerpt: own },
    ...sections.map((part): Hit => ({
      kind: 'section',
      href: part.url,
      title: part.title,
      excerpt: part.excerpt,
    })),
  ];
}
