import type { Backend, DenseShape } from './backend.ts';
import { plain } from './plain.ts';
import type { Tensor } from './tensor.ts';
import { axes, shaped } from './tensor.ts';

/**
 * The dense layer: every output has a wire to every input.
 *
 *     output[n, o] = bias[o] + Σ weight[o, i] · input[n, i]
 *                              i
 *
 * Shapes: input [n, I], weight [O, I], bias [O] → output [n, O].
 */
export function linear(input: Tensor, weight: Tensor, bias: Tensor | null, backend: Backend = plain): Tensor {
  const shape = denseShape(input, weight);
  const { rows, outputs } = shape;
  if (bias) shaped('bias', bias, [outputs]);
  const data = backend.room(rows * outputs);
  const own = bias && backend.numbers(bias);
  backend.dense(shape, backend.numbers(input), backend.numbers(weight), own, data);
  return { shape: [rows, outputs], data };
}

/**
 *     input gradient[n, i]  = Σ weight[o, i] · output gradient[n, o]
 *                             o
 *     weight gradient[o, i] = Σ output gradient[n, o] · input[n, i]
 *                             n
 */
export function linearGrad(
  input: Tensor,
  weight: Tensor,
  outputGrad: Tensor,
  backend: Backend = plain,
): { input: Tensor; weight: Tensor; bias: Tensor } {
  const shape = denseShape(input, weight);
  const { rows, inputs, outputs } = shape;
  shaped('outputGrad', outputGrad, [rows, outputs]);
  const grad = backend.numbers(outputGrad);
  const [inputGrad, weightGrad] = [backend.room(rows * inputs), backend.room(outputs * inputs)];
  const biasGrad = backend.room(outputs);
  backend.denseSpread(shape, grad, backend.numbers(weight), inputGrad);
  backend.denseGather(shape, grad, backend.numbers(input), weightGrad);
  backend.planeSums(grad, 1, biasGrad);
  return {
    input: { shape: input.shape, data: inputGrad },
    weight: { shape: weight.shape, data: weightGrad },
    bias: { shape: [outputs], data: biasGrad },
  };
}

function denseShape(input: Tensor, weight: Tensor): DenseShape {
  const [rows, inputs] = axes('input', input.shape, 'n', 'inputs');
  const [outputs] = axes('weight', weight.shape, 'outputs', 'inputs');
  shaped('weight', weight, [outputs, inputs]);
  return { rows, inputs, outputs };
}
