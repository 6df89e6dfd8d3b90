/** What finished pages and scripts set in each kind of letters, as far as the cuts of faces differ by it. */
export interface Spoken {
  /** Anywhere in the site, by pages or by scripts. */
  readonly texts: Set<string>;
  /** In italics. Scripts set nothing in italics that does not stand so in a page before. */
  readonly slanted: Set<string>;
  /** In formulas: their variables, and all that is upright. */
  readonly variables: Set<string>;
  readonly upright: Set<string>;
}

/** What can be typed, and written in HTML by a name; scripts say some of their characters by number. */
const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))}\u00a0‘’“”–—…·×−`;
const beyondTyped = /[^\0-\x7f]/gu;
const byNumber = /\\(?:u\{?([0-9a-f]{4,5})\}?|x([0-9a-f]{2}))/gi;

export const nothing = (): Spoken => ({
  texts: new Set(always),
  slanted: new Set(),
  variables: new Set(),
  upright: new Set(),
});

/** Adds what a file of any kind says. */
export function hear({ texts }: Spoken, file: string): void {
  for (const [letter] of file.matchAll(beyondTyped)) texts.add(letter);
  for (const [, long, short] of file.matchAll(byNumber))
    texts.add(String.fromCodePoint(parseInt((long ?? short)!, 16)));
}

/** Adds what a page sets in italics, and in formulas. */
export function look({ slanted, variables, upright }: Spoken, page: string): void {
  for (const [, , words] of page.matchAll(/<(em|i|cite|dfn|var)\b[^>]*>(.*?)<\/\1>/gs))
    for (const letter of plain(words!.replace(/<[^>]*>/g, ''))) slanted.add(letter);
  for (const drawing of page.split('<span class="katex-html"').slice(1))
    for (const [names, words] of leaves(drawing))
      for (const letter of plain(words)) (/\bmathnormal\b/.test(names) ? variables : upright).add(letter);
}

/** The texts of a formula, each with the classes of what it stands in; `drawing` begins in its outermost tag. */
function* leaves(drawing: string): Generator<readonly [names: string, words: string]> {
  const around = [''];
  for (const [, end, attributes, words] of drawing.matchAll(/<(\/?)span\b([^>]*)>|(?<=>)([^<]+)/g))
    if (words !== undefined) yield [around.at(-1)!, words];
    else if (end === '') around.push(/class="([^"]*)"/.exec(attributes!)?.[1] ?? '');
    else if (around.length === 1) return;
    else around.pop();
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: '\u00a0' };
const plain = (html: string): string =>
  html.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
    },
  );
