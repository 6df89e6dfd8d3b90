import type { Tensor } from './tensor.ts';
import { shaped } from './tensor.ts';

/**
 * Other bends than ReLU's, cell by cell; each with its slope, so that
 *
 *     output = value(input)          input gradient = slope(input) · output gradient
 *
 * Shapes: any → the same.
 */
export type Activation = 'relu6' | 'sigmoid' | 'tanh' | 'gelu';

interface Bend {
  value(x: number): number;
  slope(x: number): number;
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const bell = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

export const bends: Readonly<Record<Activation, Bend>> = {
  // ReLU with a ceiling
  relu6: {
    value: (x) => (x <= 0 ? 0 : x >= 6 ? 6 : x),
    slope: (x) => (x <= 0 || x >= 6 ? 0 : 1),
  },
  // 1 / (1 + e⁻ˣ)
  sigmoid: {
    value: logistic,
    slope: (x) => logistic(x) * (1 - logistic(x)),
  },
  tanh: {
    value: Math.tanh,
    slope: (x) => 1 - Math.tanh(x) ** 2,
  },
  // x times the share of the bell curve that lies below x
  gelu: {
    value: (x) => x * below(x),
    slope: (x) => below(x) + x * bell(x),
  },
};

export function activate(type: Activation, input: Tensor): Tensor {
  return { shape: input.shape, data: Float64Array.from(input.data, bends[type].value) };
}

export function activateGrad(type: Activation, input: Tensor, outputGrad: Tensor): { input: Tensor } {
  shaped('outputGrad', outputGrad, input.shape);
  const { slope } = bends[type];
  const data = Float64Array.from(input.data, (x, i) => slope(x) * outputGrad.data[i]!);
  return { input: { shape: input.shape, data } };
}

/**
 * Φ(x), the share of the bell curve below x. Near the middle by its power series,
 * ½ + bell(x) · (x + x³/3 + x⁵/(3·5) + …); far out by the continued fraction of the tail,
 * bell(x) / (x + 1/(x + 2/(x + 3/…))). Where they meet, at 3, both are good to 12 digits.
 */
function below(x: number): number {
  if (x > 3) return 1 - below(-x);
  if (x < -3) {
    let fraction = -x;
    for (let k = 100; k > 0; k--) fraction = -x + k / fraction;
    return bell(x) / fraction;
  }
  let term = x;
  let sum = x;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + bell(x) * sum;
}
