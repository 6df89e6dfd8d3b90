/** The figures of a lesson that links can open in a state: tags with an id, and what their author wrote on them. */
import { attributeOf, isTag, walk, type Root } from './tree.ts';
import { propsOf, type Props } from './props.ts';

export interface FigureTag {
  readonly name: string;
  readonly props: Props;
}

/** By their ids. */
export function figuresOf(tree: Root): ReadonlyMap<string, FigureTag> {
  const figures = new Map<string, FigureTag>();
  walk(tree, (node) => {
    if (!isTag(node) || !node.name) return;
    const id = attributeOf(node, 'id')?.value;
    if (typeof id === 'string') figures.set(id, { name: node.name, props: propsOf(node) });
  });
  return figures;
}
