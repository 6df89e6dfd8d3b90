/** Headings: their levels, their words, and the ids that they and the tags of a lesson make. */
import type { Anchor } from '../reading/anchors.ts';
import type { Page } from '../reading/page.ts';
import { isTag, walk } from '../reading/tree.ts';

/** Ids that the page around a lesson has taken. */
const taken = new Set(['announcer', 'notice', 'main', 'content', 'references', 'contents', 'course']);

export function checkHeadings(page: Page, anchors: readonly Anchor[]): void {
  let above = 1;
  const seen = new Map<string, Anchor>();
  for (const anchor of anchors) {
    const { id, node } = anchor;
    const first = seen.get(id);
    if (first)
      page.wrong(
        node,
        `The id "${id}" is taken by line ${first.node.position?.start.line}: ` +
          (anchor.named ? 'give this one another.' : 'word this heading differently.'),
      );
    else if (taken.has(id))
      page.wrong(node, `The id "${id}" is taken by the page around the lesson: use another.`);
    seen.set(id, anchor);
    if (node.type !== 'heading') continue;
    if (node.depth === 1)
      page.wrong(node, 'The title is the only heading of the first level: begin this one with "##".');
    else if (node.depth > above + 1)
      page.wrong(
        node,
        `A heading of level ${node.depth} follows one of level ${above}: write "${'#'.repeat(above + 1)}".`,
      );
    above = node.depth;
    walk(node, (part) => {
      if (part.type === 'inlineMath' || part.type === 'mdxTextExpression' || isTag(part))
        page.wrong(part, 'A heading also stands in lists, as plain text: say this in words.');
    });
    if (id === '') page.wrong(node, 'This heading has no words that could name it in an address: add some.');
  }
}
