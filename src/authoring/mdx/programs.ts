/**
 * What a lesson computes stands in its tree as parsed programs. On the way from Markdown to HTML whatever is neither is
 * copied twice, down to its last node, and programs are most of what there is to copy. They go round that way.
 */
import type { Root as HtmlRoot } from 'hast';
import { isTag, walk, type Nodes, type Root } from '../reading/tree.ts';

/** By what carries the lesson through its plugins. */
const aside = new WeakMap<object, unknown[]>();

/** Leaves a number in place of each program. */
export function remarkProgramsAside() {
  return (tree: Root, carrier: object): void => {
    const programs: unknown[] = [];
    aside.set(carrier, programs);
    walk(tree, (node) => {
      for (const holder of holdersIn(node)) holder.estree = programs.push(holder.estree) - 1;
    });
  };
}

export function rehypeProgramsBack() {
  return (tree: HtmlRoot, carrier: object): void => {
    const programs = aside.get(carrier)!;
    walk(tree as Nodes, (node) => {
      for (const holder of holdersIn(node)) holder.estree = programs[holder.estree as number];
    });
  };
}

interface Holder {
  estree: unknown;
}

/** A node, what it is given, and the values of that may each be computed. */
function holdersIn(node: Nodes): Holder[] {
  const given = isTag(node) ? node.attributes.flatMap((attribute) => [attribute, attribute.value]) : [];
  return [node, ...given].flatMap((one) => {
    const data = typeof one === 'object' && one !== null && 'data' in one ? one.data : undefined;
    return data && 'estree' in data && (data.estree ?? null) !== null ? [data] : [];
  });
}
