import type { Unit } from './network.ts';

/**
 * ReLU keeps order, max(0, max xᵢ) = max max(0, xᵢ), so where max pooling comes after it, the two may change places: ReLU
 *                                       i
 * then has a quarter of the cells to see to. Answers and gradients are the same: the cell that wins is the same one
 * wherever it is above 0, and where it is not, nothing passes either way. Windows that reach into padding stay where
 * they are: one that finds no cell at all answers with -∞, and not with ReLU's 0.
 */
export function poolsFirst(units: readonly Unit[]): Unit[] {
  const list = units.map((unit) => ({ ...unit, branches: unit.branches.map(poolsFirst) }));
  for (let i = 1; i < list.length; i++) {
    const [before, { layer }] = [list[i - 1]!, list[i]!];
    if (before.layer.type === 'relu' && layer.type === 'maxPool2d' && !layer.padding)
      [list[i - 1], list[i]] = [list[i]!, before];
  }
  return list;
}
