import { planeSums, spreadBias } from '#engine/bias.ts';
import type { Backend, ConvPlan, DenseShape, Numbers } from '#engine/index.ts';

type Operation = Exclude<keyof Backend, 'room' | 'numbers' | 'planeSums' | 'scope'>;

/**
 * A backend that computes otherwise than the plain one wherever it may: on 32-bit floats, product by product straight
 * from the formula, last product first, without padding anything. It counts what it was asked for.
 */
export function naive(): Backend & { readonly calls: Partial<Record<Operation, number>> } {
  const calls: Partial<Record<Operation, number>> = {};
  const count = (operation: Operation, ...arrays: readonly (Numbers | null)[]) => {
    calls[operation] = (calls[operation] ?? 0) + 1;
    if (!arrays.every((array) => array === null || array instanceof Float32Array))
      throw new TypeError(`${operation} was given an array that is not of this backend`);
  };
  return {
    calls,
    // Whoever is given room has to fill it.
    room: (length) => new Float32Array(length).fill(NaN),
    numbers: ({ data }) => (data instanceof Float32Array ? data : Float32Array.from(data)),
    correlate(plan, images, weight, bias, maps) {
      count('correlate', images, weight, bias, maps);
      spreadBias(bias, maps, plan.walk.filters, plan.walk.rows * plan.walk.columns);
      for (const [i, w, m] of convProducts(plan)) maps[m]! += weight[w]! * images[i]!;
    },
    spread(plan, maps, weight, bias, images) {
      count('spread', maps, weight, bias, images);
      spreadBias(bias, images, plan.walk.channels, plan.size[0] * plan.size[1]);
      for (const [i, w, m] of convProducts(plan)) images[i]! += weight[w]! * maps[m]!;
    },
    gather(plan, maps, images, weight) {
      count('gather', maps, images, weight);
      weight.fill(0);
      for (const [i, w, m] of convProducts(plan)) weight[w]! += maps[m]! * images[i]!;
    },
    dense(shape, inputs, weight, bias, outputs) {
      count('dense', inputs, weight, bias, outputs);
      spreadBias(bias, outputs, shape.outputs, 1);
      for (const [i, w, o] of denseProducts(shape)) outputs[o]! += weight[w]! * inputs[i]!;
    },
    denseSpread(shape, outputs, weight, inputs) {
      count('denseSpread', outputs, weight, inputs);
      inputs.fill(0);
      for (const [i, w, o] of denseProducts(shape)) inputs[i]! += weight[w]! * outputs[o]!;
    },
    denseGather(shape, outputs, inputs, weight) {
      count('denseGather', outputs, inputs, weight);
      weight.fill(0);
      for (const [i, w, o] of denseProducts(shape)) weight[w]! += outputs[o]! * inputs[i]!;
    },
    planeSums,
    scope: (work) => work(),
  };
}

type Product = readonly [input: number, weight: number, output: number];

function* convProducts({ batch, walk, margins, size }: ConvPlan): Generator<Product> {
  const { channels, filters, groups, rows, columns, kernel, stride, dilation } = walk;
  const depth = channels / groups;
  for (let n = batch - 1; n >= 0; n--)
    for (let f = filters - 1; f >= 0; f--)
      for (let c = depth - 1; c >= 0; c--)
        for (let i = kernel[0] - 1; i >= 0; i--)
          for (let j = kernel[1] - 1; j >= 0; j--)
            for (let y = rows - 1; y >= 0; y--)
              for (let x = columns - 1; x >= 0; x--) {
                const row = y * stride[0] + i * dilation[0] - margins.top;
                const column = x * stride[1] + j * dilation[1] - margins.left;
                if (row < 0 || row >= size[0] || column < 0 || column >= size[1]) continue;
                const channel = Math.floor(f / (filters / groups)) * depth + c;
                yield [
                  ((n * channels + channel) * size[0] + row) * size[1] + column,
                  ((f * depth + c) * kernel[0] + i) * kernel[1] + j,
                  ((n * filters + f) * rows + y) * columns + x,
                ];
              }
}

function* denseProducts({ rows, inputs, outputs }: DenseShape): Generator<Product> {
  for (let n = rows - 1; n >= 0; n--)
    for (let o = outputs - 1; o >= 0; o--)
      for (let i = inputs - 1; i >= 0; i--) yield [n * inputs + i, o * inputs + i, n * outputs + o];
}
