import { tensor } from '#engine/index.ts';
import { traceDepth, type DepthStep, type DepthTrace } from '#trace/depth.ts';
import { nodes, traceResidual, type ResidualStep, type ResidualTrace } from '#trace/residual.ts';
import type { Trace } from '#trace/trace.ts';
import { first, second, type SkipConnectionValues } from './parameters.ts';

export interface BlockRun extends ResidualTrace, Trace<ResidualStep> {
  readonly view: 'block';
  step(index: number): ResidualStep;
}
export interface StackRun extends DepthTrace, Trace<DepthStep> {
  readonly view: 'stack';
  step(index: number): DepthStep;
}
export type SkipRun = BlockRun | StackRun;

export function run(values: SkipConnectionValues): SkipRun {
  if (values.view === 'stack') {
    const { blocks, scale, normalisation, draw } = values;
    const stack = traceDepth({ blocks, scale: scale / 10, normalisation, seed: draw });
    const touching: Trace['touching'] = ({ column }) => (column < stack.length ? [column] : []);
    return { view: 'stack', ...stack, touching };
  }
  const { body, factor, shortcut, vector } = values;
  const block = traceResidual(tensor([1, 4], vector.flat()), {
    ...{ first, second, shortcut },
    factor: body ? factor / 10 : 0,
  });
  return {
    ...{ view: 'block', ...block },
    // A row of the figure is a place in the block; its first column is on the way there, its second on the way back.
    touching: ({ grid, row, column }) =>
      grid !== 'output' ? [] : [column === 0 ? row : 2 * nodes.length - 1 - row],
  };
}
