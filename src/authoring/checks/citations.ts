/** Tags that name an entry of a list in `content/`: it is there. References are numbered in the order they are cited. */
import { suggestion } from '../faults/nearest.ts';
import type { YamlList } from '../course/yamlList.ts';
import type { Page } from '../reading/page.ts';
import { attributeOf, text } from '../reading/tree.ts';
import type { Used } from './tagNames.ts';

/** Returns the keys that are cited, in order, and the terms that are used. */
export function checkCitations(page: Page, used: readonly Used[]): { citations: string[]; terms: string[] } {
  const { terms, references, architectures } = page.context.course();
  const lists: Readonly<Record<string, readonly [prop: string, list: YamlList<unknown>]>> = {
    Term: ['to', terms],
    Cite: ['to', references],
    Blueprint: ['of', architectures],
  };
  const cited: string[] = [];
  const meant = new Set<string>();
  for (const { tag } of used) {
    const [prop, list] = lists[tag.name] ?? [];
    const attribute = prop === undefined ? null : attributeOf(tag, prop);
    if (!list || !attribute) continue;
    const key = attribute.value;
    if (typeof key !== 'string')
      page.wrong(
        attribute,
        `<${tag.name}> is looked up before the page is drawn: write ${prop}="…" as plain text.`,
      );
    else if (!list.items.has(key))
      page.wrong(attribute, `${list.file} has no "${key}". ${suggestion(key, list.items.keys())}`);
    else if (tag.name === 'Term') meant.add(key);
    else if (tag.name === 'Cite') {
      if (!cited.includes(key)) cited.push(key);
      tag.attributes.push(text('number', String(cited.indexOf(key) + 1)));
    }
  }
  return { citations: cited, terms: [...meant] };
}
