import { poolFactors, poolMargins } from '../export/kerasPool.ts';
import type { Layer } from '../network/layer.ts';
import type { Margins } from '../pad.ts';
import type { Size2 } from '../pair.ts';
import type { PoolPlan } from '../pool.ts';
import { poolPlan } from '../pool.ts';
import type { Shape } from '../tensor.ts';
import { unless } from './layerSteps.ts';

export type Pool = Extract<Layer, { type: 'maxPool2d' | 'avgPool2d' }>;

interface Wanted {
  readonly margins: Required<Margins>;
  /** may the padding count in a mean? */
  readonly counts?: readonly boolean[];
  /** what the means of rows and of columns are multiplied by */
  readonly factors?: readonly (readonly number[] | undefined)[];
}

/**
 * The pool that pads by these margins, if there is one: ours pads both ends alike, or lets the last window hang over.
 * Of those that do, the one whose means are as they are to be.
 */
export function poolOf(
  params: { readonly type: Pool['type']; readonly size: Size2; readonly stride?: Size2 },
  input: Shape,
  { margins, counts = [true], factors }: Wanted,
): Pool {
  const { top, left, bottom, right } = margins;
  const padding = top === left ? top : ([top, left] as const);
  for (const ceil of [false, true]) {
    for (const countPadding of counts) {
      const layer = {
        ...{ ...params, ...unless('padding', padding, 0), ...unless('ceil', ceil, false) },
        ...unless('countPadding', countPadding, true),
      } as Pool;
      const plan = planOf(input, layer);
      if (!plan) continue;
      const made = poolMargins(plan);
      if (made.bottom !== bottom || made.right !== right) continue;
      if (layer.type === 'maxPool2d' || !factors || same(poolFactors(plan, layer), factors)) return layer;
    }
  }
  throw new RangeError(
    `no pooling here pads by ${top} and ${bottom} rows, ${left} and ${right} columns: ` +
      'take as many on both sides, and half of the window at most',
  );
}

/** How a pool walks over its input; null if it does not fit, which another one may. */
function planOf(input: Shape, layer: Pool): PoolPlan | null {
  try {
    return poolPlan([1, ...input], layer);
  } catch {
    return null;
  }
}

/** A row of factors that are all 1 need not be there. */
function same(made: readonly (readonly number[])[], factors: Wanted['factors']): boolean {
  return made.every((row, axis) => {
    const wanted = factors?.[axis];
    if (!wanted) return row.every((factor) => factor === 1);
    return row.length === wanted.length && row.every((factor, i) => Math.abs(factor - wanted[i]!) < 1e-9);
  });
}
