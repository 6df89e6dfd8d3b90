import type { Tensor } from '#engine/index.ts';
import type { Place as Cell } from '#figures/Grid.tsx';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { CostRun } from './run.ts';

export type CostTold = Told<typeof declaration.parameters, CostRun>;

/** The cell that is looked at, in which map: what is pointed at, or the output of the step. */
export function lookedAt({ run, over, step }: CostTold): { readonly map: number; readonly cell: Cell } {
  const place = over.input ?? over.kernel;
  if (place) return { map: run.mapAt(place), cell: place };
  return { map: run.shapes.length - 1, cell: { row: step.channel, column: step.column } };
}

/** For each map, in how many ways its cells lead to that cell, or it to them. */
export function waysFrom(told: CostTold): readonly Tensor[] {
  const { map, cell } = lookedAt(told);
  return map === told.run.shapes.length - 1 ? told.step.ways : told.run.waysOf(map, cell.row, 0, cell.column);
}
