import type { Block } from '#course/architecture.ts';
import type { Trace } from '#trace/trace.ts';
import { flowNamed, type ShapeFlowValues } from './parameters.ts';

/** A block in the row that is shown: the picture, a layer, a stage, or a block of the stage that is open. */
export interface Item {
  readonly kind: string;
  /** null for the picture itself */
  readonly block: Block | null;
  /** what goes in, and what comes out */
  readonly from: readonly number[];
  readonly shape: readonly number[];
  /** of the stage that it is, or stands in, counted from 1 as addresses count; 0 for neither */
  readonly stage: number;
  /** whether it stands in a stage that is open */
  readonly inside: boolean;
}

export interface FlowRun extends Trace<Item> {
  readonly name: string;
  readonly items: readonly Item[];
  readonly parameters: number;
  readonly macs: number;
}

export function run({ architecture, open }: ShapeFlowValues): FlowRun {
  const { name, input, blocks } = flowNamed(architecture);
  const shown = blocks.flatMap((block, index) => {
    const stage = block.blocks ? index + 1 : 0;
    const inside = stage > 0 && stage === open;
    return (inside ? block.blocks! : [block]).map((one) => ({ block: one, stage, inside }));
  });
  const picture: Item = { kind: 'input', block: null, from: input, shape: input, stage: 0, inside: false };
  const items = [
    picture,
    ...shown.map(({ block, ...place }, index): Item => ({
      kind: block.kind,
      block,
      from: shown[index - 1]?.block.shape ?? input,
      shape: block.shape,
      ...place,
    })),
  ];
  const sum = (of: 'parameters' | 'macs') => blocks.reduce((total, block) => total + block[of], 0);
  return {
    ...{ name, items, parameters: sum('parameters'), macs: sum('macs'), length: items.length },
    step: (index) => items[index]!,
    // The pointer may still rest where another network had a block.
    touching: ({ grid, column }) => (grid === 'output' && column < items.length ? [column] : []),
  };
}
