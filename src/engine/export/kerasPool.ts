import type { AvgPoolParams } from '../avgPool.ts';
import { avgPoolDivisor } from '../avgPool.ts';
import type { Row } from '../network/describe.ts';
import type { Layer } from '../network/layer.ts';
import type { Margins } from '../pad.ts';
import type { PoolPlan } from '../pool.ts';
import { poolPlan, poolSpans } from '../pool.ts';
import type { Step } from './kerasStep.ts';
import { apply, endlessPadding, isNone, zeroPadding } from './kerasStep.ts';
import { literal, square } from './python.ts';

/**
 * Keras pools without padding and never lets a window hang over. So the input is padded first: for a maximum with -∞,
 * for an average with zeros, whose means are then put right, since Keras always divides by the whole window.
 */
export function kerasPool(layer: Extract<Layer, { type: 'maxPool2d' | 'avgPool2d' }>, row: Row): Step[] {
  const plan = poolPlan([1, ...row.input], layer);
  const { size, stride, dilation } = plan;
  if (dilation[0] !== 1 || dilation[1] !== 1) {
    throw new RangeError(
      `Layer ${row.path} (${layer.type}): Keras has no pooling with dilation, and this one has ${literal(dilation)}: take 1`,
    );
  }
  const margins = poolMargins(plan);
  const pool = apply(layer.type === 'maxPool2d' ? 'MaxPooling2D' : 'AveragePooling2D', [square(size)], {
    strides: [square(stride), square(size)],
  });
  if (isNone(margins)) return [pool];
  if (layer.type === 'maxPool2d') return [endlessPadding(margins), pool];
  const corrections = poolFactors(plan, layer).map((factors, axis) => {
    const shape = axis === 0 ? [1, factors.length, 1, 1] : [1, 1, factors.length, 1];
    return {
      needed: factors.some((factor) => factor !== 1),
      text: `ops.reshape(ops.array(${literal(factors)}), ${literal(shape)})`,
    };
  });
  return [
    zeroPadding(margins),
    pool,
    ...corrections
      .filter(({ needed }) => needed)
      .map(
        ({ text }): Step =>
          (x) =>
            `${x} * ${text}`,
      ),
  ];
}

/** The cells that windows take up around the input, no more and no less. */
export function poolMargins({
  rows,
  columns,
  height,
  width,
  size,
  stride,
  padding,
}: PoolPlan): Required<Margins> {
  const over = (places: number, input: number, axis: 0 | 1): number =>
    Math.max(0, (places - 1) * stride[axis] + size[axis] - (padding[axis] + input));
  return {
    ...{ top: padding[0], bottom: over(rows, height, 0) },
    ...{ left: padding[1], right: over(columns, width, 1) },
  };
}

/** What puts the means of whole windows right, for each row and for each column. */
export function poolFactors(plan: PoolPlan, params: AvgPoolParams): number[][] {
  const one = { from: 0, to: 1, padded: 1 };
  return ([0, 1] as const).map((axis) =>
    poolSpans(plan, axis).map((span) => plan.size[axis] / avgPoolDivisor(span, one, params)),
  );
}
