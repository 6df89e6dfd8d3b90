/**
 * Formulas, drawn while the site is built. Roles have their colours by `\inp`, `\ker`, `\out` and `\grad`:
 * `$\out{O} = \inp{W} - \ker{K} + 1$`. One that stands by itself has one look, and one way to be written.
 */
import katex, { ParseError, type KatexOptions } from 'katex';
import type { RootContent } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { Page } from '../reading/page.ts';
import { text, walk, type Tag } from '../reading/tree.ts';

const options: KatexOptions = {
  output: 'htmlAndMathml',
  throwOnError: true,
  trust: ({ command }) => command === '\\htmlClass',
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  macros: {
    '\\inp': '\\htmlClass{input}{#1}',
    '\\ker': '\\htmlClass{kernel}{#1}',
    '\\out': '\\htmlClass{output}{#1}',
    '\\grad': '\\htmlClass{gradient}{#1}',
  },
};

/** Whatever else would set a formula apart from the text: the hanging lines of a quotation, or a paragraph of its own. */
export function checkStanding(page: Page): void {
  const write = 'between two lines of $$';
  walk(page.tree, (node, above) => {
    if (node.type === 'blockquote')
      page.wrong(
        node,
        `A lesson quotes nobody: set a formula ${write}, and what is said beside the text in an <Aside>.`,
      );
    const alone = node.type === 'paragraph' && node.children.length === 1;
    if (alone && node.children[0]!.type === 'inlineMath' && above.at(-1)!.type !== 'listItem')
      page.wrong(node, `A formula that stands by itself is set ${write}, each of them a line of its own.`);
  });
}

/** Puts each formula's HTML in its place. Returns how many there are. */
export function drawFormulas(page: Page): void {
  let displayed = 0;
  walk(page.tree, (node, above) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    const html = draw(page, node);
    if (html === null) return;
    const tag = node.type === 'math' ? display(html, ++displayed) : inline(html);
    const siblings = above.at(-1)!.children as RootContent[];
    siblings[siblings.indexOf(node)] = tag;
  });
}

const inline = (html: string): Tag => ({
  type: 'mdxJsxTextElement',
  name: 'span',
  attributes: [text('set:html', html)],
  children: [],
});

/** A formula that is wider than the column scrolls by itself. */
const display = (html: string, number: number): Tag => ({
  type: 'mdxJsxFlowElement',
  name: 'div',
  attributes: [
    text('class', 'scroll formula'),
    text('role', 'region'),
    text('tabindex', '0'),
    text('aria-label', `Formula ${number}`),
    text('set:html', html),
  ],
  children: [],
});

function draw(page: Page, node: Math | InlineMath): string | null {
  try {
    const drawn = katex.renderToString(node.value, { ...options, displayMode: node.type === 'math' });
    // The source is in the lesson; a second copy inside each formula would be a tenth of the page.
    const html = drawn.replace(/<annotation[^>]*>.*?<\/annotation>/s, '');
    const { characters, leftOut } = page.context.lettering;
    const missing = [...new Set(visibleText(html))].filter((letter) => !characters.includes(letter));
    const [stranger] = [...html.matchAll(/class="([^"]*)"/g)].flatMap(
      ([, names]) => leftOut.exec(names!) ?? [],
    );
    if (stranger)
      page.wrong(
        node,
        `The style sheet of formulas leaves ${stranger} out: write it another way, or keep it in src/build/typefaces/katexSheet.ts.`,
      );
    else if (missing.length === 0) return html;
    else
      page.wrong(
        node,
        `The fonts of this site cannot draw ${missing.join(' ')} in a formula: write it another way, ` +
          'or add it to the characters in src/build/typefaces/characters.ts.',
      );
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const said = error.rawMessage.replace(
      /^LaTeX-incompatible input and strict mode is set to 'error': /,
      '',
    );
    page.wrong(
      place(page, node, error.position),
      `KaTeX cannot draw this formula: ${said}. What it knows is listed on https://katex.org/docs/supported.`,
    );
  }
  return null;
}

/** What is seen of a formula: the text of its HTML half, which follows the MathML. */
const visibleText = (html: string) =>
  html
    .slice(html.indexOf('class="katex-html"'))
    .replace(/<[^>]*>|^[^>]*>|\u200b/g, '')
    .replace(/&(amp|lt|gt|quot|#x27);/g, '&');

/** Where a character of the formula stands in the file. */
function place({ source }: Page, node: Math | InlineMath, position: number) {
  const start = node.position?.start.offset ?? 0;
  const written = source.slice(start, node.position?.end.offset);
  const before = node.value.slice(0, position).split('\n');
  const first = node.type === 'inlineMath' ? 0 : 1;
  const line = (node.position?.start.line ?? 1) + first + before.length - 1;
  const lines = written.split('\n');
  const row = lines[first + before.length - 1] ?? '';
  const valueRow = node.value.split('\n')[before.length - 1] ?? '';
  const indent = Math.max(0, row.indexOf(valueRow));
  const offset = first + before.length === 1 ? (node.position?.start.column ?? 1) - 1 : 0;
  return { line, column: offset + indent + before.at(-1)!.length + 1 };
}
