/** KaTeX's sizes, \\tiny to \\Huge, in units of the normal one. */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/** 121 rules say what one size is within another: it is the one divided by the other. */
const between =
  sizes
    .map(
      (size, i) =>
        `.katex .reset-size${i + 1}{--size-outside:${size}}.katex .size${i + 1}{--size-inside:${size}}`,
    )
    .join('') +
  '.katex :is(.katex-sizing,.fontsize-ensurer){font-size:calc(1em*var(--size-inside)/var(--size-outside))}';

/**
 * What formulas of a course like this one do without, by the classes that KaTeX gives it: further alphabets, boxes and
 * strokes, stretched arrows and braces, ruled tables, numbered and tagged lines. The build refuses a formula with one.
 */
export const katexLeftOut =
  /\b(?:(?:text|math)(?:sf|tt|frak|scr|bold\w+|itsf|sfit|cal)|katex-(?:version|vbox|thinbox|hline|hdashline|stretchy|sout|tag|smash|overlay)|[clr]lap|hide-tail|halfarrow-\w+|brace-\w+|x-arrow(?:-pad)?|cd-[\w-]+|boxpad|fbox|fcolorbox|cancel-\w+|angl(?:pad)?|reflectbox|(?:mml-)?eqn-num|mtr-glue|leqno|fleqn|svg-align)\b/;

/** A style sheet without the rules for what is left out, and without the faces that only those would have used. */
const without = (sheet: string): string =>
  sheet.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string, body: string) => {
    if (selectors.startsWith('@'))
      return /KaTeX_(?:Caligraphic|Fraktur|SansSerif|Script|Typewriter)\b/.test(body) ? '' : rule;
    const kept = selectors
      .split(',')
      .filter((selector) => !katexLeftOut.test(selector) && !/ (?:svg|img)\b/.test(selector));
    return kept.length > 0 ? `${kept.join()}{${body}}` : '';
  });

/**
 * The two faces that nearly all of a formula is set in. They are asked for with the page, like those of the text, and
 * like them never take the place of what was drawn without them: a formula that grows would break its line anew.
 */
export const katexPreloaded = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic'];

/** What is changed below, as KaTeX writes it: were it written otherwise, nothing would be changed and nobody told. */
const expected = [
  'KaTeX_Main,math,Times New Roman,serif',
  '.mathnormal{font-family:KaTeX_',
  '.mathit{font-family:KaTeX_',
  'font-display:swap',
];

/** KaTeX's style sheet with the cut fonts, without those for older browsers, and with its table of sizes computed. */
export function katexSheet(whole: string, cuts: ReadonlyMap<string, string>): string {
  const table =
    /\.katex \.fontsize-ensurer\.reset-size\d+\.size\d+,\.katex \.katex-sizing\.reset-size\d+\.size\d+\{[^}]*\}/g;
  const rules = whole.match(table)?.length ?? 0;
  if (rules !== sizes.length ** 2)
    throw new RangeError(`KaTeX has ${rules} rules for sizes, not ${sizes.length ** 2}.`);
  for (const rule of expected)
    if (!whole.includes(rule)) throw new RangeError(`KaTeX's sheet has no "${rule}" any more.`);
  return (
    without(whole)
      .replace(table, '')
      .replace(/,\s*url\([^)]*\.(?:woff|ttf)\) format\("\w+"\)/g, '')
      .replace(/font-display:swap([^}]*url\(fonts\/([\w-]+)\.woff2)/g, (face, rest: string, name: string) =>
        katexPreloaded.includes(name) ? `font-display:optional${rest}` : face,
      )
      .replace(/url\(fonts\/([\w-]+)\.woff2\)/g, (_, name: string) => `url(./${cuts.get(name)})`)
      // Where its faces are missing, a formula in the text is set in the text's own.
      .replace('KaTeX_Main,math,Times New Roman,serif', 'KaTeX_Main,var(--serif)')
      .replace(/\.(?:mathnormal|mathit)\{font-family:KaTeX_\w+/g, '$&,var(--serif)') + between
  );
}
