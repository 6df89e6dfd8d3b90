import type { Tensor } from '#engine/index.ts';
import { add, linear, linearGrad, relu, reluGrad } from '#engine/index.ts';

/**
 * One residual block on one list of numbers, layer by layer, and the gradient of Σ y on its way back:
 *
 *     h = ReLU(A·x)        F(x) = B·h        y = ReLU(f·F(x) + x)
 *
 * f is 1 in a network; a shortcut that is cut leaves y = ReLU(f·F(x)).
 */
export interface ResidualParams {
  readonly first: Tensor;
  readonly second: Tensor;
  readonly factor: number;
  readonly shortcut: boolean;
}

/** What flows through the block, in the order in which it comes about. */
export const nodes = ['input', 'first', 'hidden', 'body', 'scaled', 'sum', 'output'] as const;
export type ResidualNode = (typeof nodes)[number];

export interface ResidualStep {
  readonly index: number;
  readonly node: ResidualNode;
  /** whether values are on their way to the end, or gradients on theirs to the beginning */
  readonly way: 'forward' | 'back';
}

export interface ResidualTrace {
  readonly values: Readonly<Record<ResidualNode, readonly number[]>>;
  readonly gradients: Readonly<Record<ResidualNode, readonly number[]>>;
  /** the two parts that the input's gradient is the sum of */
  readonly parts: { readonly body: readonly number[]; readonly shortcut: readonly number[] };
  readonly length: number;
  step(index: number): ResidualStep;
}

export function traceResidual(input: Tensor, params: ResidualParams): ResidualTrace {
  const { first, second, factor, shortcut } = params;
  const none = times(input, 0);
  const a = linear(input, first, null);
  const hidden = relu(a);
  const body = linear(hidden, second, null);
  const scaled = times(body, factor);
  const sum = add(scaled, shortcut ? input : none);
  const output = relu(sum);

  // Each number of y counts once.
  const outputGrad = { shape: output.shape, data: new Float64Array(output.data.length).fill(1) };
  const sumGrad = reluGrad(sum, outputGrad).input;
  const bodyGrad = times(sumGrad, factor);
  const hiddenGrad = linearGrad(hidden, second, bodyGrad).input;
  const firstGrad = reluGrad(a, hiddenGrad).input;
  const through = linearGrad(input, first, firstGrad).input;
  const straight = shortcut ? sumGrad : none;

  return {
    values: lists({ input, first: a, hidden, body, scaled, sum, output }),
    gradients: lists({
      input: add(through, straight),
      ...{ first: firstGrad, hidden: hiddenGrad, body: bodyGrad, scaled: sumGrad, sum: sumGrad },
      output: outputGrad,
    }),
    parts: lists({ body: through, shortcut: straight }),
    length: 2 * nodes.length,
    step(index) {
      const back = index - nodes.length;
      const node = nodes[back < 0 ? index : nodes.length - 1 - back];
      if (!node) throw new RangeError(`index must be from 0 to ${2 * nodes.length - 1}, not ${index}`);
      return { index, node, way: back < 0 ? 'forward' : 'back' };
    },
  };
}

const times = ({ shape, data }: Tensor, factor: number): Tensor => ({
  shape,
  // 0 · −3 is −0, which nobody wants to read.
  data: Float64Array.from(data, (value) => factor * value + 0),
});

const lists = <Name extends string>(tensors: Readonly<Record<Name, Tensor>>): Record<Name, number[]> =>
  Object.fromEntries(
    Object.entries<Tensor>(tensors).map(([name, { data }]) => [name, Array.from(data, (value) => value + 0)]),
  ) as Record<Name, number[]>;
