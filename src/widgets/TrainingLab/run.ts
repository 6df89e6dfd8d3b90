import { initialize, parameters, type Tensor } from '#engine/index.ts';
import { SIDE } from '#samples/centre.ts';
import type { Trace } from '#trace/trace.ts';
import { layersFor } from './network.ts';
import type { LabValues } from './parameters.ts';
import type { Snapshot } from './snapshot.ts';
import type { Training } from './useTraining.ts';

/** A moment of a run. Before anything is trained there are no more than the weights that the seed gives. */
export interface LabStep {
  readonly snapshot: Snapshot | null;
  /** of the first layer: [8, 1, 5, 5], and 8 */
  readonly kernels: Tensor;
  readonly biases: Tensor;
}

export interface LabTrace extends Trace<LabStep> {
  /** The kernels that it began with. */
  readonly start: Tensor;
}

export function run(values: LabValues, { branch }: Pick<Training, 'branch'>): LabTrace {
  const snapshots = branch?.snapshots ?? [];
  const first = parameters(initialize(layersFor(1).slice(0, 1), [1, SIDE, SIDE], values.seed));
  const step = (index: number): LabStep => {
    const snapshot = snapshots[index] ?? null;
    const [kernels, biases] = snapshot?.weights ?? first;
    return { snapshot, kernels: kernels!, biases: biases! };
  };
  return {
    start: step(0).kernels,
    length: Math.max(1, snapshots.length),
    step,
    touching: ({ column }) => [column],
  };
}
