import { tensor } from '#engine/index.ts';
import { traceDepth, type DepthTrace } from '#trace/depth.ts';
import { nodes, traceResidual, type ResidualTrace } from '#trace/residual.ts';
import type { Rest } from '../kit/useWidget.ts';
import { first, second, vectorOf, type SkipConnectionValues } from './parameters.ts';

export type SkipTrace = {
  readonly length: number;
  touching(place: Rest): readonly number[];
} & (
  | { readonly view: 'block'; readonly block: ResidualTrace }
  | { readonly view: 'stack'; readonly stack: DepthTrace }
);

export function run(values: SkipConnectionValues): SkipTrace {
  if (values.view === 'stack') {
    const { blocks, scale, normalisation, draw } = values;
    const stack = traceDepth({ blocks, scale: scale / 10, normalisation, seed: draw });
    const touching = ({ column }: Rest) => (column < stack.length ? [column] : []);
    return { view: 'stack', stack, length: stack.length, touching };
  }
  const { body, factor, shortcut } = values;
  const block = traceResidual(tensor([1, 4], [...vectorOf(values)]), {
    ...{ first, second, shortcut },
    factor: body ? factor / 10 : 0,
  });
  return {
    ...{ view: 'block', block, length: block.length },
    // A row of the figure is a place in the block; its first column is on the way there, its second on the way back.
    touching: ({ grid, row, column }) =>
      grid !== 'output' ? [] : [column === 0 ? row : 2 * nodes.length - 1 - row],
  };
}
