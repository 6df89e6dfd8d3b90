import { planeSums, spreadBias } from './bias.ts';
import type { Tensor } from './tensor.ts';
import { axes, doubles, shaped } from './tensor.ts';

/**
 * The dense layer: every output has a wire to every input.
 *
 *     output[n, o] = bias[o] + Σ weight[o, i] · input[n, i]
 *                              i
 *
 * Shapes: input [n, I], weight [O, I], bias [O] → output [n, O].
 */
export function linear(input: Tensor, weight: Tensor, bias: Tensor | null): Tensor {
  const [n, inputs] = axes('input', input.shape, 'n', 'inputs');
  const [outputs] = axes('weight', weight.shape, 'outputs', 'inputs');
  shaped('weight', weight, [outputs, inputs]);
  const [x, w] = [doubles(input), doubles(weight)];
  const data = new Float64Array(n * outputs);
  if (bias) spreadBias(bias, data, outputs, 1);
  for (let o = 0; o < n * outputs; o++) {
    const from = Math.floor(o / outputs) * inputs;
    const row = (o % outputs) * inputs;
    let sum = data[o]!;
    for (let i = 0; i < inputs; i++) sum += w[row + i]! * x[from + i]!;
    data[o] = sum;
  }
  return { shape: [n, outputs], data };
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
): { input: Tensor; weight: Tensor; bias: Tensor } {
  const [n, inputs] = axes('input', input.shape, 'n', 'inputs');
  const [outputs] = axes('weight', weight.shape, 'outputs', 'inputs');
  shaped('weight', weight, [outputs, inputs]);
  shaped('outputGrad', outputGrad, [n, outputs]);
  const [x, w, grad] = [doubles(input), doubles(weight), doubles(outputGrad)];
  const inputGrad = new Float64Array(n * inputs);
  const weightGrad = new Float64Array(outputs * inputs);
  for (let o = 0; o < n * outputs; o++) {
    const from = Math.floor(o / outputs) * inputs;
    const row = (o % outputs) * inputs;
    const value = grad[o]!;
    for (let i = 0; i < inputs; i++) {
      inputGrad[from + i]! += value * w[row + i]!;
      weightGrad[row + i]! += value * x[from + i]!;
    }
  }
  return {
    input: { shape: input.shape, data: inputGrad },
    weight: { shape: weight.shape, data: weightGrad },
    bias: planeSums(grad, outputs, 1),
  };
}
