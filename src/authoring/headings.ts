/** Headings, and the anchors that they and the tags of a lesson make. */
import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { attributeOf, isTag, walk, type Root, type Tag } from './mdx.ts';
import type { Page } from './page.ts';

export interface Anchor {
  readonly id: string;
  /** Whether its author named it: the others are named by their words. */
  readonly named: boolean;
  readonly node: Heading | Tag;
}

/** Typography is no part of an address: "don’t – stop" and "don't -- stop" have one anchor. */
const slug = (heading: Heading) => new GithubSlugger().slug(toString(heading).replace(/[–—]|--+/g, ''));

/** Everything on a page that an address can name, in reading order. Brings headings and their ids together. */
export function anchorsOf(tree: Root): Anchor[] {
  const anchors: Anchor[] = [];
  walk(tree, (node) => {
    if (node.type === 'heading') {
      // A step's heading has the name of its step.
      const given = node.data?.hProperties?.['id'];
      const id = given ?? slug(node);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      anchors.push({ id, node, named: given !== undefined });
    } else if (isTag(node)) {
      const id = attributeOf(node, 'id')?.value;
      if (typeof id === 'string') anchors.push({ id, node, named: true });
    }
  });
  return anchors;
}

/** `<Takeaways>` brings its own heading, which the page's list of headings then shows. */
export function addTakeawaysHeading(tree: Root): void {
  walk(tree, (node) => {
    if (!isTag(node) || node.name !== 'Takeaways') return;
    const heading: Heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Takeaways' }] };
    if (node.position) heading.position = node.position;
    (node.children as Heading[]).unshift(heading);
  });
}

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
