/** The page's typefaces, to be carried inside a picture. */

/** The families that the site brings; all others are the reader's own. */
const own = ['Window Serif', 'Figtree', 'Window Symbols'];

/** A stack as another program is told it: what the picture carries, and in the end what anybody has. */
export function stackOf(fontFamily: string): string {
  const names = fontFamily.split(',').map((name) => name.trim().replaceAll(/["']/g, ''));
  return names.filter((name, n) => own.includes(name) || n === names.length - 1).join(', ');
}

/** What is written in a picture, for the faces that it takes: the characters of each stack and style. */
export class Written {
  readonly #characters = new Map<string, string>();

  add(stack: string, style: string, text: string): void {
    const key = `${style}/${stack}`;
    this.#characters.set(key, (this.#characters.get(key) ?? '') + text);
  }

  /** What a family may be asked for in a style. */
  of(family: string, style: string): string {
    let found = '';
    for (const [key, text] of this.#characters)
      if (
        key.startsWith(`${style}/`) &&
        key
          .slice(style.length + 1)
          .split(', ')
          .includes(family)
      )
        found += text;
    return found;
  }
}

/** Whether some of a text lies in a range as sheets tell them: `U+3b1-3c1, U+2190`. */
export function isInRange(range: string, text: string): boolean {
  const runs = [...range.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].map(
    ([, first, last = first]) => [parseInt(first!, 16), parseInt(last!, 16)] as const,
  );
  return [...text].some((letter) => {
    const code = letter.codePointAt(0)!;
    return runs.some(([first, last]) => first <= code && code <= last);
  });
}

/** A typeface as the page's sheet has it. */
interface Face {
  readonly family: string;
  readonly style: string;
  /** The characters that it is for; empty for all of them. */
  readonly range: string;
  readonly address: string;
}

function facesOfPage(): Face[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const said = (name: string) => rule.style.getPropertyValue(name).replaceAll(/["']/g, '');
    const url = /url\(["']?([^"')]+\.woff2)/.exec(rule.style.getPropertyValue('src'))?.[1];
    if (!url) return [];
    const address = new URL(url, rule.parentStyleSheet?.href ?? document.baseURI).href;
    const style = said('font-style') || 'normal';
    return [{ family: said('font-family'), style, range: said('unicode-range'), address }];
  });
}

/** A face as a rule of a style sheet that needs no other file. */
async function carried({ family, style, address }: Face): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `@font-face{font-family:"${family}";font-weight:200 900;font-style:${style};src:url(data:font/woff2;base64,${data})}`;
}

/** One face by its name. */
export async function faceRule(family: string, style = 'normal'): Promise<string> {
  const face = facesOfPage().find((one) => one.family === family && one.style === style && one.range === '');
  if (!face) throw new Error(`The page has no ${family}.`);
  return carried(face);
}

/** All that a picture is written in, of what the site brings. */
export async function facesFor(written: Written): Promise<string> {
  const wanted = facesOfPage().filter(({ family, style, range }) => {
    if (!own.includes(family)) return false;
    // Signs are upright in slanted text, too.
    const text = written.of(family, style) + (range ? written.of(family, 'italic') : '');
    return range ? isInRange(range, text) : text !== '';
  });
  return (await Promise.all(wanted.map(carried))).join('');
}
