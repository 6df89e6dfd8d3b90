/** Each heading within a lesson is a link to itself, so that its address can be taken from it. */
import type { Element, Root } from 'hast';

export function rehypePermalinks() {
  return (tree: Root): void => link(tree);
}

function link(parent: Root | Element) {
  for (const child of parent.children) {
    if (!('children' in child)) continue;
    const element = child as Element;
    const id = /^h[23]$/.test(element.tagName) ? element.properties['id'] : undefined;
    if (typeof id === 'string') element.children = [permalink(id, element)];
    else link(element);
  }
}

const permalink = (id: string, { children }: Element): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['permalink'], href: `#${id}` },
  children,
});
