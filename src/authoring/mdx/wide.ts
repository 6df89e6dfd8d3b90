/**
 * Tables and code that are wider than the column scroll by themselves, by keyboard too. Around code there is room for a
 * button that does not scroll along: put in by a script, it would have the whole text styled anew.
 */
import type { Element, Root } from 'hast';

export function rehypeWide() {
  return (tree: Root): void => {
    const counts = new Map<string, number>();
    const region = (kind: string): string => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return `${kind} ${count}`;
    };
    wrap(tree, region);
  };
}

function wrap(parent: Root | Element, region: (kind: string) => string) {
  parent.children = parent.children.map((child) => {
    if (!('children' in child)) return child;
    const element = child as Element;
    if (element.tagName === 'pre') return box('code', {}, scrolling(element, region('Code')));
    wrap(element, region);
    return element.tagName === 'table' ? scrolling(element, region('Table')) : element;
  });
}

const scrolling = (element: Element, name: string): Element => {
  delete element.properties['tabIndex'];
  delete element.properties['tabindex'];
  return box('scroll', { role: 'region', tabIndex: 0, ariaLabel: name }, element);
};

const box = (name: string, properties: Element['properties'], child: Element): Element => ({
  type: 'element',
  tagName: 'div',
  properties: { className: [name], ...properties },
  children: [child],
});
