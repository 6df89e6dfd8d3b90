/**
 * Quotes, apostrophes, dashes and dots as they are printed, of those that are typed. Astro's own way to do it reads all
 * prose once more, word by word, which takes more than half as long as to parse the lesson.
 */
import { isBlank, walk, type Root } from '../reading/tree.ts';

export function remarkTypography() {
  return (tree: Root): void => {
    let before = ' ';
    walk(tree, (node) => {
      if (node.type === 'text') {
        node.value = printed(node.value, before);
        before = node.value.at(-1) ?? before;
      } else if ('value' in node && !isBlank(node))
        // Code, a formula, a computed value: what follows it goes on from a word.
        before = 'x';
      else if (starts.has(node.type)) before = ' ';
    });
  };
}

/** What begins afresh, so that a quote at its start opens. */
const starts = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'mdxJsxFlowElement']);

const quotes: Readonly<Record<string, readonly [opening: string, closing: string]>> = {
  '"': ['“', '”'],
  "'": ['‘', '’'],
};
const opensAfter = /[\s([{“‘—–]/;

/** `before` is the character that stands before the text. */
function printed(text: string, before: string): string {
  let last = before;
  const sign = (typed: string): string => {
    const quote = quotes[typed];
    if (quote) return quote[opensAfter.test(last) ? 0 : 1];
    return typed === '...' ? '…' : /^--+$/.test(typed) ? '—' : typed;
  };
  return text.replace(/["']|\.{3}|-{2,3}|[^"'.-]+|./g, (typed) => {
    const done = sign(typed);
    last = done.at(-1)!;
    return done;
  });
}
