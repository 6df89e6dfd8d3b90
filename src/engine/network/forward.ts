import { activate } from '../activation.ts';
import { avgPool2d } from '../avgPool.ts';
import type { Backend } from '../backend.ts';
import type { BatchNormParams } from '../batchNorm.ts';
import { batchNorm2d } from '../batchNorm.ts';
import { conv2d } from '../conv.ts';
import { convTranspose2d } from '../convTranspose.ts';
import { globalAvgPool } from '../globalAvgPool.ts';
import { layerNorm2d } from '../layerNorm.ts';
import { linear } from '../linear.ts';
import { maxPool2d } from '../maxPool.ts';
import { pad2d } from '../pad.ts';
import { plain } from '../plain.ts';
import { relu } from '../relu.ts';
import { scale } from '../scale.ts';
import { softmax } from '../softmax.ts';
import type { Tensor } from '../tensor.ts';
import { shaped } from '../tensor.ts';
import { add, concat, reshape } from './join.ts';
import type { Network, Unit } from './network.ts';

/** One layer's part in a run: what it was given and what it made of it. `backward` goes the same way back. */
export interface Pass {
  readonly unit: Unit;
  readonly input: Tensor;
  readonly output: Tensor;
  readonly training: boolean;
  /** the runs through the lists inside: a residual's body and shortcut, a concat's branches */
  readonly branches: readonly (readonly Pass[])[];
}

export interface ForwardOptions {
  /** batch normalisation then goes by the batch, otherwise by its running averages */
  readonly training?: boolean;
}

/** Runs a batch through the network; every activation is kept, and the last pass has the answer. */
export function forward(
  net: Network,
  input: Tensor,
  { training = false }: ForwardOptions = {},
  backend: Backend = plain,
): Pass[] {
  shaped('input', input, [input.shape[0] ?? 1, ...net.inputShape]);
  return chain(net.units, input, training, backend);
}

function chain(units: readonly Unit[], input: Tensor, training: boolean, backend: Backend): Pass[] {
  const passes: Pass[] = [];
  for (const unit of units) passes.push(pass(unit, passes.at(-1)?.output ?? input, training, backend));
  return passes;
}

function pass(unit: Unit, input: Tensor, training: boolean, backend: Backend): Pass {
  const branches = unit.branches.map((units) => chain(units, input, training, backend));
  const ends = branches.map((passes) => passes.at(-1)?.output ?? input);
  return { unit, input, output: answer(unit, input, training, ends, backend), training, branches };
}

function answer(
  unit: Unit,
  input: Tensor,
  training: boolean,
  ends: readonly Tensor[],
  backend: Backend,
): Tensor {
  const { layer, weight, bias } = unit;
  switch (layer.type) {
    case 'conv2d':
      return conv2d(input, weight!, bias, layer, backend);
    case 'convTranspose2d':
      return convTranspose2d(input, weight!, bias, layer, backend);
    case 'maxPool2d':
      return (backend.maxPool2d ?? maxPool2d)(input, layer);
    case 'avgPool2d':
      return (backend.avgPool2d ?? avgPool2d)(input, layer);
    case 'pad2d':
      return pad2d(input, layer);
    case 'globalAvgPool':
      return (backend.globalAvgPool ?? globalAvgPool)(input);
    case 'flatten':
      return reshape(input, [input.shape[0]!, input.data.length / input.shape[0]!]);
    case 'linear':
      return linear(input, weight!, bias, backend);
    case 'batchNorm2d':
      return (backend.batchNorm2d ?? batchNorm2d)(input, weight, bias, normalisation(unit, training));
    case 'layerNorm2d':
      return layerNorm2d(input, weight!, bias!, layer);
    case 'scale':
      return scale(input, weight!);
    case 'relu':
      return (backend.relu ?? relu)(input);
    case 'softmax':
      return softmax(input);
    case 'relu6':
    case 'sigmoid':
    case 'tanh':
    case 'gelu':
      return activate(layer.type, input);
    case 'residual':
      return (backend.add ?? add)(ends[0]!, ends[1] ?? input);
    case 'concat':
      return concat(ends);
  }
}

/** Batch normalisation's params: the batch speaks for itself in training, the running averages for it in use. */
export function normalisation({ layer, mean, variance }: Unit, training: boolean): BatchNormParams {
  const eps = (layer.type === 'batchNorm2d' ? layer.eps : undefined) ?? 1e-5;
  return training ? { eps } : { eps, mean: mean!, variance: variance! };
}
