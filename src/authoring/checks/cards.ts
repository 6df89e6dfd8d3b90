/** The cards that a lesson opens with: each begins with its name. */
import type { ListItem } from 'mdast';
import type { Page } from '../reading/page.ts';
import { isBlank, isTag, type Nodes } from '../reading/tree.ts';
import type { Used } from './tagNames.ts';

const kinds: Readonly<Record<string, { begins: (node: Nodes) => boolean; example: string }>> = {
  Discover: { begins: (node) => node.type === 'strong', example: '- **Its name.** What it is about.' },
  Concepts: {
    begins: (node) => isTag(node) && node.name === 'Term',
    example: '- <Term to="its-id">Its name</Term>: what it is.',
  },
};

export function checkCards(page: Page, used: readonly Used[]): void {
  for (const { tag } of used) {
    const kind = kinds[tag.name];
    if (!kind) continue;
    const [list, ...more] = tag.children.filter((child) => !isBlank(child));
    if (list?.type !== 'list' || more.length > 0)
      page.wrong(list?.type === 'list' ? more[0]! : tag, `<${tag.name}> holds one list: ${kind.example}`);
    else
      for (const item of list.children)
        if (!kind.begins(firstOf(item)))
          page.wrong(item, `Each item in <${tag.name}> begins with what it names: ${kind.example}`);
  }
}

/** What an item begins with, within its paragraph. */
const firstOf = (item: ListItem): Nodes => {
  const [first] = item.children;
  return first?.type === 'paragraph' ? (first.children[0] ?? first) : (first ?? item);
};
