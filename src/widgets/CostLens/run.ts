import { traceWiring, type Wiring, type WiringStep } from '#trace/wiring.ts';
import type { Place } from '#trace/trace.ts';
import { budgetOf, costOf, drawnStages, kindNames, type Budget, type Cost } from './kinds.ts';
import { DRAWN, sizesOf, type CostLensValues } from './parameters.ts';

export interface CostRun extends Wiring {
  step(index: number): WiringStep;
  readonly costs: readonly Cost[];
  readonly budgets: readonly Budget[];
  /** The number of the map that a place lies in: the input is the first, the output the last. */
  mapAt(place: Place): number;
}

export function run(values: CostLensValues): CostRun {
  const sizes = sizesOf(values);
  const drawn = drawnStages(values.kind, { ...sizes, channels: DRAWN.channels });
  const wiring = traceWiring(drawn, [DRAWN.channels, 1, DRAWN.pixels]);
  return {
    ...wiring,
    costs: kindNames.map((kind) => costOf(kind, sizes)),
    budgets: kindNames.map((kind) => budgetOf(kind, sizes)),
    mapAt: ({ grid, plane }) =>
      grid === 'input' ? 0 : grid === 'output' ? wiring.shapes.length - 1 : plane!,
  };
}
