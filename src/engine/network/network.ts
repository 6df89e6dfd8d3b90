import { random } from '../random.ts';
import type { Shape, Tensor } from '../tensor.ts';
import { shaped, tensor, volume } from '../tensor.ts';
import type { Row } from './describe.ts';
import { describe } from './describe.ts';
import type { Layer } from './layer.ts';
import { layerPlan } from './layerPlan.ts';

/** A layer with its numbers. */
export interface Unit {
  readonly layer: Layer;
  readonly weight: Tensor | null;
  readonly bias: Tensor | null;
  /** batch normalisation's running averages: not learned, but kept */
  readonly mean: Tensor | null;
  readonly variance: Tensor | null;
  /** the lists inside: a residual's body and shortcut, a concat's branches */
  readonly branches: readonly (readonly Unit[])[];
}

export interface Network {
  readonly layers: readonly Layer[];
  /** of one image: [channels, height, width], or [numbers] */
  readonly inputShape: Shape;
  readonly units: readonly Unit[];
}

/**
 * Weights to begin with, as He et al. found that ReLU networks want them: normal, with a variance of 2 / fan-in,
 * where the fan-in is the number of products in one output. Then the values neither die out nor grow from layer to
 * layer. Biases begin at 0, normalisations as no change at all.
 */
export function initialize(layers: readonly Layer[], inputShape: Shape, seed: number): Network {
  const { normal } = random(seed);
  return numbered(layers, inputShape, (layer, shape) => {
    const weight = tensor(shape);
    if (layer.type === 'conv2d' || layer.type === 'linear' || layer.type === 'convTranspose2d') {
      // A transposed convolution lists its input channels first; what meets in one of its cells is their share.
      const fanIn =
        layer.type === 'convTranspose2d'
          ? volume(shape) / shape[1]! / (layer.groups ?? 1)
          : volume(shape) / shape[0]!;
      for (let i = 0; i < weight.data.length; i++) weight.data[i] = normal() * Math.sqrt(2 / fanIn);
    } else {
      weight.data.fill(layer.type === 'scale' ? (layer.initial ?? 1) : 1);
    }
    return weight;
  });
}

/** All weights 0: room for numbers that come from elsewhere. */
export const blank = (layers: readonly Layer[], inputShape: Shape): Network =>
  numbered(layers, inputShape, (_, shape) => tensor(shape));

function numbered(
  layers: readonly Layer[],
  inputShape: Shape,
  weightFor: (layer: Layer, shape: Shape) => Tensor,
): Network {
  function unit({ layer, input, branches }: Row): Unit {
    const lists = branches.map((rows) => rows.map(unit));
    if (layer.type === 'residual' || layer.type === 'concat') {
      return { layer, weight: null, bias: null, mean: null, variance: null, branches: lists };
    }
    const plan = layerPlan(layer, input);
    const averaged = layer.type === 'batchNorm2d';
    return {
      layer,
      weight: plan.weight ? weightFor(layer, plan.weight) : null,
      bias: plan.bias ? tensor(plan.bias) : null,
      mean: averaged ? tensor(plan.bias!) : null,
      variance: averaged ? tensor(plan.bias!, Array<number>(plan.bias![0]!).fill(1)) : null,
      branches: [],
    };
  }

  return { layers, inputShape, units: describe(layers, inputShape).map(unit) };
}

/** What the network learns, in the order of its layers, each weight before its bias. */
export function parameters(net: { readonly units: readonly Unit[] }): Tensor[] {
  return net.units.flatMap(({ weight, bias, branches }) => [
    ...[weight, bias].filter((tensor) => tensor !== null),
    ...branches.flatMap((units) => parameters({ units })),
  ]);
}

/** The running averages of its batch normalisations, each mean before its variance. */
export function averages(net: { readonly units: readonly Unit[] }): Tensor[] {
  return net.units.flatMap(({ mean, variance, branches }) => [
    ...[mean, variance].filter((tensor) => tensor !== null),
    ...branches.flatMap((units) => averages({ units })),
  ]);
}

/** The same numbers once more, in the same kind of array. */
export function clone({ shape, data }: Tensor): Tensor {
  return { shape: [...shape], data: data.slice() };
}

/** The same network with its own copy of every number, or with other numbers, in the order of `parameters`. */
export function copy(net: Network, values: readonly Tensor[] = parameters(net)): Network {
  const rest = [...values];
  const expected = parameters(net).length;
  if (rest.length !== expected) {
    throw new RangeError(`values must be ${expected} tensors, not ${rest.length}`);
  }

  function replaced(name: string, old: Tensor | null): Tensor | null {
    if (!old) return null;
    const value = rest.shift()!;
    shaped(name, value, old.shape);
    return clone(value);
  }

  function unit(old: Unit): Unit {
    return {
      layer: old.layer,
      weight: replaced('weight', old.weight),
      bias: replaced('bias', old.bias),
      mean: old.mean && clone(old.mean),
      variance: old.variance && clone(old.variance),
      branches: old.branches.map((units) => units.map(unit)),
    };
  }

  return { ...net, units: net.units.map(unit) };
}
