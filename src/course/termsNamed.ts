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

/**
 * How well a name goes with what was asked: 4 the very name, 3 its beginning, 2 each word begins one of it, or else,
 * below 2, the name is said in it, as in "what is padding": the better, the longer it is; 0 not at all.
 */
function fit(asked: readonly string[], name: readonly string[]): number {
  const [whole, own] = [asked.join(' '), name.join(' ')];
  if (own === whole) return 4;
  // "batchnorm", "back propagation": where words end is a matter of taste.
  if (name.join('').startsWith(asked.join(''))) return 3;
  if (asked.every((word) => name.some((part) => part.startsWith(word)))) return 2;
  return ` ${whole} `.includes(` ${own} `) ? 1 + own.length / whole.length : 0;
}

/** Their ids, the best first: what is only said in it counts where nothing goes with all of it. */
export function termsNamed(words: string, glossary: Glossary): string[] {
  const asked = plain(words);
  if (asked.length === 0) return [];
  const fitting = Object.entries(glossary)
    .map(([id, { term, also = [] }]) => ({
      id,
      fit: Math.max(...[term, ...also].map((name) => fit(asked, plain(name)))),
    }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const whole = fitting.filter(({ fit }) => fit >= 2);
  return (whole.length > 0 ? whole : fitting).map(({ id }) => id);
}
