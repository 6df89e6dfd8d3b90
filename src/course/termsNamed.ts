/** The terms of the glossary that somebody may mean by a few words. */

export interface Meaning {
  readonly term: string;
  readonly short: string;
  /** Its other names, and the forms that sentences have it in. */
  readonly also?: readonly string[];
}
/** By the terms' ids. */
export type Glossary = Readonly<Record<string, Meaning>>;

/** Spellings that differ and mean the same: "1x1", "normalization", "kernels". */
const plain = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('×', 'x')
    .replace(/z/g, 's')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(/(?<=..[^s])s$/, ''));

/** How well a name goes with what was asked: 3 the very name, 2 its beginning, 1 each word begins one of it, 0 not at all. */
function fit(asked: readonly string[], name: readonly string[]): number {
  const [whole, own] = [asked.join(' '), name.join(' ')];
  if (own === whole) return 3;
  if (own.startsWith(whole)) return 2;
  return asked.every((word) => name.some((part) => part.startsWith(word))) ? 1 : 0;
}

/** Their ids, the best first. */
export function termsNamed(words: string, glossary: Glossary): string[] {
  const asked = plain(words);
  if (asked.length === 0) return [];
  return Object.entries(glossary)
    .map(([id, { term, also = [] }]) => ({
      id,
      fit: Math.max(...[term, ...also].map((name) => fit(asked, plain(name)))),
    }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ id }) => id);
}
