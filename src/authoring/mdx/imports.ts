/** Gives each tag what its author left out: the import, when a widget wakes, and a check of what is computed. */
import type { Used } from '../checks/tagNames.ts';
import type { Page } from '../reading/page.ts';
import { propsOf } from '../reading/props.ts';
import {
  call,
  identifier,
  imports,
  literalOf,
  object,
  spotOf,
  spread,
  thunk,
  type MdxjsEsm,
} from '../reading/tree.ts';

export function bringTags(page: Page, used: readonly Used[]): void {
  const brought = new Map<string, MdxjsEsm>();
  for (const { tag, widget } of used) {
    const { name } = tag;
    const { computed, written } = propsOf(tag);
    const declaration = `_${name}`;
    if (computed) {
      const props = object([...written].map(([prop, { expression }]) => [prop, expression] as const));
      const [check, against] = widget
        ? (['_checkedWidget', identifier(declaration)] as const)
        : (['_checkedTag', literalOf(name)] as const);
      tag.attributes = [spread(call(check, literalOf(page.place(spotOf(tag))), thunk(props), against))];
      if (widget) brought.set(declaration, imports(`#widgets/${name}/parameters.ts`, { declaration }));
    }
    brought.set(
      name,
      imports(widget ? `#widgets/${name}/index.tsx` : `#lesson/${name}.astro`, { default: name }),
    );
    if (widget) tag.attributes.push({ type: 'mdxJsxAttribute', name: 'client:visible', value: null });
  }
  page.tree.children.unshift(...brought.values());
}
