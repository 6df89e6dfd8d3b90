/** What an author wrote on a tag. */
import type { Expression } from 'estree';
import { expressionOf, literal } from './literal.ts';
import type { MdxJsxAttribute, Tag } from './tree.ts';

export interface Written {
  readonly attribute: MdxJsxAttribute;
  readonly expression: Expression;
}
export interface Props {
  /** Values that stand there as they are. */
  readonly known: Readonly<Record<string, unknown>>;
  /** Every prop, those to be computed among them. */
  readonly written: ReadonlyMap<string, Written>;
  /** Whether some are computed only when the page is drawn. */
  readonly computed: boolean;
}

export function propsOf(tag: Tag): Props {
  const known: Record<string, unknown> = {};
  const written = new Map<string, Written>();
  let computed = false;
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const expression = expressionOf(attribute);
    const read = literal(expression);
    if (read.known) known[attribute.name] = read.value;
    else computed = true;
    written.set(attribute.name, { attribute, expression });
  }
  return { known, written, computed };
}
