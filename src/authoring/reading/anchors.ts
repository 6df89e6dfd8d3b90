/** Headings, and the anchors that they and the tags of a lesson make. */
import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { attributeOf, isTag, walk, type Root, type Tag } from './tree.ts';

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
