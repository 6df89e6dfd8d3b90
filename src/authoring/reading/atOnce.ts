/** What readers see of a lesson without opening anything: the faces that it is set in are asked for with the page. */
import { isTag, walk, type Nodes, type Parents, type Root } from './tree.ts';

const closed = new Set(['Aside', 'DigDeeper', 'QuickCheck']);

/** In something that is to be opened, or in a step of a tour that is not its first. */
const isAway = (above: readonly Parents[]) =>
  above.some(
    (node, depth) =>
      isTag(node) &&
      (closed.has(node.name ?? '') ||
        (node.name === 'Step' && node !== above[depth - 1]?.children.find((child) => isTag(child)))),
  );

/** Whether one of such nodes is seen at once. */
export function seenAtOnce(tree: Root, isSuch: (node: Nodes) => boolean): boolean {
  let seen = false;
  walk(tree, (node, above) => {
    seen ||= isSuch(node) && !isAway(above);
  });
  return seen;
}
