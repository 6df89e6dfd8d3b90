import type { Layer } from '#engine/index.ts';
import { uncapital } from '#figures/capital.ts';
import { beside, listsOf, moved, replaced, siblings, type Design } from './design.ts';
import type { Card } from './run.ts';

interface Passage {
  readonly label: string;
  readonly next: Design;
}

/** Ways into the blocks beside a layer and out of the one around it, and branches that come and go. */
export function passages(design: Design, { path, layer }: Card, cards: readonly Card[]): Passage[] {
  const titleAt = (place: readonly number[]): string =>
    uncapital(cards.find((card) => card.path.join() === place.join())!.title);
  const list = siblings(design.layers, path);
  const at = path.at(-1)!;
  const found: Passage[] = [];
  const holds = (other: Layer | undefined) => other !== undefined && listsOf(other).length > 0;
  if (holds(list[at - 1])) {
    const block = beside(path, -1);
    const end = listsOf(list[at - 1]!)[0]!.length;
    found.push({
      label: `Into ${titleAt(block)}`,
      next: moved(design, path, [...block, 0, end]),
    });
  }
  if (holds(list[at + 1])) {
    const block = beside(path, 1);
    found.push({
      label: `Into ${titleAt(block)}`,
      next: moved(design, path, [...block, 0, 0]),
    });
  }
  if (path.length > 1) {
    const block = path.slice(0, -2);
    found.push({
      label: `Out of ${titleAt(block)}`,
      next: moved(design, path, beside(block, 1)),
    });
  }
  if (layer.type === 'concat') {
    const { branches } = layer;
    const set = (next: typeof branches) => replaced(design, path, { ...layer, branches: next });
    found.push({ label: 'Add a branch', next: set([...branches, []]) });
    if (branches.length > 1)
      found.push({
        label: 'Drop the last branch',
        next: set(branches.slice(0, -1)),
      });
  }
  return found;
}
