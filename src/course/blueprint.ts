import type { Block, Flow } from './architecture.ts';

/** Neighbouring blocks of one kind on maps of one size. */
export interface Storey {
  /** "conv", "pool", "residual", "dense" … */
  readonly kind: string;
  readonly times: number;
  /** what comes out of the last of them */
  readonly shape: readonly number[];
  readonly learns: boolean;
}

/** What only changes values or only writes them in another way is left out of a blueprint. */
const drawn = ['conv', 'pool', 'residual', 'branches', 'average', 'dense'];

/** The pattern that a network is built after: its blocks in their order, equal neighbours as one. */
export function blueprintOf({ blocks }: Pick<Flow, 'blocks'>): Storey[] {
  const storeys: Storey[] = [];
  for (const { kind, shape, parameters } of blocks.flatMap(inside)) {
    if (!drawn.includes(kind)) continue;
    const before = storeys.at(-1);
    const goesOn = before?.kind === kind && sides(before.shape) === sides(shape);
    if (goesOn) storeys.pop();
    storeys.push({ kind, times: goesOn ? before.times + 1 : 1, shape, learns: parameters > 0 });
  }
  return storeys;
}

const inside = (block: Block): readonly Block[] => block.blocks ?? [block];

const sides = (shape: readonly number[]): string => shape.slice(1).join();
