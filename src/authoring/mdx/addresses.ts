/** Addresses within the site get its base in front; those outside tell nobody where the reader came from. */
import type { Element, Root } from 'hast';
import type { Context } from '../reading/context.ts';
import { attributeOf, isTag, type Tag } from '../reading/tree.ts';

export function rehypeAddresses(context: Pick<Context, 'base'>) {
  return (tree: Root): void => place(tree, context.base);
}

function place(parent: { children: Root['children'] | Tag['children'] }, base: string) {
  for (const child of parent.children) {
    if (child.type === 'element') placeElement(child, base);
    else if (isTag(child) && (child.name === 'a' || child.name === 'img')) placeTag(child, base);
    if ('children' in child) place(child as Element, base);
  }
}

const within = (url: string, base: string) => (url.startsWith('/') ? base + url.slice(1) : url);
const isOutside = (url: string) => /^https?:/.test(url);

function placeElement({ tagName, properties }: Element, base: string) {
  for (const name of ['href', 'src'] as const) {
    const url = properties[name];
    if (typeof url !== 'string') continue;
    properties[name] = within(url, base);
    if (tagName === 'a' && isOutside(url)) properties.rel = ['noopener'];
  }
}

function placeTag(tag: Tag, base: string) {
  for (const name of ['href', 'src']) {
    const attribute = attributeOf(tag, name);
    if (typeof attribute?.value !== 'string') continue;
    const outside = isOutside(attribute.value);
    attribute.value = within(attribute.value, base);
    if (outside) tag.attributes.push({ type: 'mdxJsxAttribute', name: 'rel', value: 'noopener' });
  }
}
