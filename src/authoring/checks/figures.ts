/** Figures are numbered through a lesson, "1.2", and `[](#id)` becomes "Figure 1.2". */
import type { Page } from '../reading/page.ts';
import { attributeOf, text, walk } from '../reading/tree.ts';
import type { Used } from './tagNames.ts';

export function numberFigures(page: Page, used: readonly Used[]): void {
  const chapter = page.lesson?.number ?? 0;
  const numbers = new Map<string, string>();
  const figures = used.filter(({ tag, widget }) => widget ?? tag.name === 'Figure');
  for (const [index, { tag }] of figures.entries()) {
    const number = `${chapter}.${index + 1}`;
    const id = attributeOf(tag, 'id')?.value;
    if (typeof id === 'string') numbers.set(id, number);
    tag.attributes.push(text('figure', number));
  }
  walk(page.tree, (node) => {
    if (node.type !== 'link' || node.children.length > 0) return;
    const number = node.url.startsWith('#') ? numbers.get(node.url.slice(1)) : undefined;
    if (number) node.children.push({ type: 'text', value: `Figure ${number}` });
    else if (node.url.startsWith('#') && numbers.size > 0)
      page.wrong(
        node,
        `No figure here is called "${node.url.slice(1)}". The figures are ${[...numbers.keys()].join(', ')}.`,
      );
    else page.wrong(node, 'This link has no text: write [some words](address). Only a figure names itself.');
  });
}
