import type { Numbers, Tensor } from '../tensor.ts';
import { shaped, tensor } from '../tensor.ts';
import { quote } from '../whole.ts';

/**
 * How a gradient g becomes a step of the weights w. λ is the learning rate.
 *
 *     sgd     v ← μ·v + g                              w ← w − λ·v
 *     adam    m ← β₁·m + (1 − β₁)·g
 *             v ← β₂·v + (1 − β₂)·g²                   w ← w − λ · m̂ / (√v̂ + ε)
 *
 * With momentum μ, a step goes on in the direction of those before it. Adam divides by the gradient's own usual size,
 * so that every weight moves at a similar pace; m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) make up for the zeros that m
 * and v began with, t steps ago.
 */
export type OptimizerOptions =
  | { readonly optimizer: 'sgd'; readonly learningRate: number; readonly momentum?: number }
  | {
      readonly optimizer: 'adam';
      readonly learningRate?: number;
      readonly beta1?: number;
      readonly beta2?: number;
      readonly eps?: number;
    };

export type SgdOptions = Extract<OptimizerOptions, { optimizer: 'sgd' }>;
export type AdamOptions = Extract<OptimizerOptions, { optimizer: 'adam' }>;

/** Adam's options where none are given. */
export const usual = { learningRate: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 } as const;

/** What an optimizer remembers from step to step: for each parameter its m (or v of sgd), and its v of adam. */
export interface Memory {
  readonly steps: number;
  readonly first: readonly Tensor[];
  readonly second: readonly Tensor[];
}

export function emptyMemory(parameters: readonly Tensor[]): Memory {
  const zeros = (): Tensor[] => parameters.map(({ shape }) => tensor(shape));
  return { steps: 0, first: zeros(), second: zeros() };
}

/** How one parameter is moved, in place, and what is remembered of it. A backend may do it its own way. */
export interface Steps {
  sgd(weights: Numbers, velocity: Numbers, grad: Numbers, options: SgdOptions): void;
  adam(
    weights: Numbers,
    mean: Numbers,
    square: Numbers,
    grad: Numbers,
    steps: number,
    options: AdamOptions,
  ): void;
}

/** Moves the parameters one step, in place; the memory's tensors too. */
export function update(
  parameters: readonly Tensor[],
  gradients: readonly Tensor[],
  memory: Memory,
  options: OptimizerOptions,
  own: Steps = { sgd, adam },
): Memory {
  const steps = memory.steps + 1;
  parameters.forEach((parameter, index) => {
    const grad = gradients[index];
    if (!grad) throw new RangeError(`gradients must be ${parameters.length}, not ${gradients.length}`);
    shaped(`gradients[${index}]`, grad, parameter.shape);
    const [first, second] = [memory.first[index]!.data, memory.second[index]!.data];
    if (options.optimizer === 'sgd') own.sgd(parameter.data, first, grad.data, options);
    else own.adam(parameter.data, first, second, grad.data, steps, options);
  });
  return { ...memory, steps };
}

function sgd(
  weights: Numbers,
  velocity: Numbers,
  grad: Numbers,
  { learningRate, momentum = 0 }: SgdOptions,
): void {
  for (let i = 0; i < weights.length; i++) {
    velocity[i] = momentum * velocity[i]! + grad[i]!;
    weights[i]! -= learningRate * velocity[i]!;
  }
}

function adam(
  weights: Numbers,
  mean: Numbers,
  square: Numbers,
  grad: Numbers,
  steps: number,
  options: AdamOptions,
): void {
  const { learningRate, beta1, beta2, eps } = { ...usual, ...options };
  const [warm1, warm2] = [1 - beta1 ** steps, 1 - beta2 ** steps];
  for (let i = 0; i < weights.length; i++) {
    mean[i] = beta1 * mean[i]! + (1 - beta1) * grad[i]!;
    square[i] = beta2 * square[i]! + (1 - beta2) * grad[i]! ** 2;
    weights[i]! -= (learningRate * (mean[i]! / warm1)) / (Math.sqrt(square[i]! / warm2) + eps);
  }
}

/** Options may come from an address or a file, and may then be anything. */
export function checkOptimizer(options: OptimizerOptions): void {
  const { optimizer, ...numbers } = options as { readonly optimizer: unknown } & Record<string, unknown>;
  if (optimizer !== 'sgd' && optimizer !== 'adam') {
    throw new RangeError(`optimizer must be "sgd" or "adam", not ${quote(optimizer)}`);
  }
  const below = { learningRate: Infinity, momentum: Infinity, beta1: 1, beta2: 1, eps: Infinity };
  for (const [name, limit] of Object.entries(below)) {
    const value = numbers[name];
    if (value === undefined && !(name === 'learningRate' && optimizer === 'sgd')) continue;
    if (typeof value !== 'number' || !(value >= 0 && value < limit)) {
      const most = limit === 1 ? ' and less than 1' : '';
      throw new RangeError(`${name} must be a number, 0 or more${most}, not ${quote(value)}`);
    }
  }
}
