import type { Backend, DenseShape } from './backend.ts';
import { planeSums, spreadBias } from './bias.ts';
import type { ConvPlan } from './convPlan.ts';
import { dense, denseGather, denseSpread } from './dense.ts';
import { crop, pad } from './pad.ts';
import { correlate, gather, slideOf, spread } from './slide.ts';
import type { Tensor } from './tensor.ts';
import { doubles, item } from './tensor.ts';

/**
 * The backend that everything runs on unless another is named: the loops of slide.ts and dense.ts, image by image, in
 * 64-bit floats. What is told step by step is told of these sums, in their order, to the last bit.
 */
export const plain = {
  room: (count: number): Float64Array => new Float64Array(count),
  numbers: (tensor: Tensor): Float64Array => doubles(tensor),

  correlate(
    plan: ConvPlan,
    images: Float64Array,
    weight: Float64Array,
    bias: Float64Array | null,
    maps: Float64Array,
  ): void {
    const slide = slideOf(plan.walk);
    spreadBias(bias, maps, slide.filters, slide.rows * slide.columns);
    const room = padded(plan);
    for (let n = 0; n < plan.batch; n++) {
      const image = pad(item(images, n, plan.batch), planes(plan), plan.margins, room);
      correlate(slide, image, weight, item(maps, n, plan.batch));
    }
  },

  spread(
    plan: ConvPlan,
    maps: Float64Array,
    weight: Float64Array,
    bias: Float64Array | null,
    images: Float64Array,
  ): void {
    const slide = slideOf(plan.walk);
    const room = padded(plan);
    spreadBias(bias, images, slide.channels, plan.size[0] * plan.size[1]);
    for (let n = 0; n < plan.batch; n++) {
      const image = item(images, n, plan.batch);
      // Where nothing is padded, the image itself is added to; otherwise it comes back from between its margins.
      const wide = pad(image, planes(plan), plan.margins, room);
      spread(slide, item(maps, n, plan.batch), weight, wide);
      if (wide !== image) crop(wide, planes(plan), plan.margins, image);
    }
  },

  gather(plan: ConvPlan, maps: Float64Array, images: Float64Array, weight: Float64Array): void {
    const slide = slideOf(plan.walk);
    const room = padded(plan);
    weight.fill(0);
    for (let n = 0; n < plan.batch; n++) {
      const image = pad(item(images, n, plan.batch), planes(plan), plan.margins, room);
      gather(slide, item(maps, n, plan.batch), image, weight);
    }
  },

  dense(
    shape: DenseShape,
    inputs: Float64Array,
    weight: Float64Array,
    bias: Float64Array | null,
    outputs: Float64Array,
  ): void {
    spreadBias(bias, outputs, shape.outputs, 1);
    dense(shape, inputs, weight, outputs);
  },

  denseSpread(shape: DenseShape, outputs: Float64Array, weight: Float64Array, inputs: Float64Array): void {
    inputs.fill(0);
    denseSpread(shape, outputs, weight, inputs);
  },

  denseGather(shape: DenseShape, outputs: Float64Array, inputs: Float64Array, weight: Float64Array): void {
    weight.fill(0);
    denseGather(shape, outputs, inputs, weight);
  },

  planeSums,
  scope: (work) => work(),
} satisfies Backend;

/** Room for one image with its margins; none where it needs none. */
function padded({ walk, size }: ConvPlan): Float64Array {
  const [height, width] = size;
  const same = walk.height === height && walk.width === width;
  return new Float64Array(same ? 0 : walk.channels * walk.height * walk.width);
}

const planes = ({ walk, size }: ConvPlan) => [walk.channels, ...size] as const;
