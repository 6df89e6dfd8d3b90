import { activateGrad } from '../activation.ts';
import { avgPool2dGrad } from '../avgPool.ts';
import type { Backend } from '../backend.ts';
import { batchNorm2dGrad } from '../batchNorm.ts';
import { conv2dGrad, conv2dInputGrad, conv2dWeightGrad } from '../conv.ts';
import { convTranspose2dGrad } from '../convTranspose.ts';
import { globalAvgPoolGrad } from '../globalAvgPool.ts';
import { layerNorm2dGrad } from '../layerNorm.ts';
import { linearGrad } from '../linear.ts';
import { maxPool2dGrad } from '../maxPool.ts';
import { pad2dGrad } from '../pad.ts';
import { plain } from '../plain.ts';
import { reluGrad } from '../relu.ts';
import { scaleGrad } from '../scale.ts';
import { softmaxGrad } from '../softmax.ts';
import type { Tensor } from '../tensor.ts';
import type { Pass } from './forward.ts';
import { normalisation } from './forward.ts';
import { add, reshape, split } from './join.ts';
import { parameters } from './network.ts';

/** What a layer's Grad twin gives: the gradient of its input, and of its numbers if it has any. */
interface LayerGrads {
  readonly input: Tensor;
  readonly weight?: Tensor;
  readonly bias?: Tensor;
}

export interface Gradients {
  readonly input: Tensor;
  /** in the order of `parameters(net)` */
  readonly parameters: readonly Tensor[];
}

/**
 * The chain rule: from the gradient of the last output back through every pass of a `forward`, each layer turning
 * the gradient of its output into that of its input. Where the input went two ways, the gradients of both add up.
 */
export function backward(passes: readonly Pass[], outputGrad: Tensor, backend: Backend = plain): Gradients {
  const found = new Map<Tensor, Tensor>();
  const input = chainGrad(passes, outputGrad, found, backend);
  const learned = parameters({ units: passes.map(({ unit }) => unit) });
  return { input, parameters: learned.map((parameter) => found.get(parameter)!) };
}

/** The input's gradient alone: what the weights of convolutions would want, only who trains needs to know. */
export const inputGrad = (passes: readonly Pass[], outputGrad: Tensor, backend: Backend = plain): Tensor =>
  chainGrad(passes, outputGrad, null, backend);

/** The parameters' gradients alone: what the first layer's input would want, nobody who trains needs to know. */
export function parameterGrads(
  passes: readonly Pass[],
  outputGrad: Tensor,
  backend: Backend = plain,
): readonly Tensor[] {
  const [first, ...rest] = passes;
  if (first?.unit.layer.type !== 'conv2d') return backward(passes, outputGrad, backend).parameters;
  const found = new Map<Tensor, Tensor>();
  const grad = chainGrad(rest, outputGrad, found, backend);
  const { weight, bias } = conv2dWeightGrad(first.input, first.unit.weight!, grad, first.unit.layer, backend);
  const learned = parameters({ units: rest.map(({ unit }) => unit) });
  return [weight, ...(first.unit.bias ? [bias] : []), ...learned.map((parameter) => found.get(parameter)!)];
}

/** Parameters' gradients are put into `found`, where they are wanted. */
function chainGrad(
  passes: readonly Pass[],
  outputGrad: Tensor,
  found: Map<Tensor, Tensor> | null,
  backend: Backend,
): Tensor {
  return passes.reduceRight((grad, pass) => {
    const { input, weight, bias } = layerGrads(pass, grad, found, backend);
    if (pass.unit.weight && weight) found?.set(pass.unit.weight, weight);
    if (pass.unit.bias && bias) found?.set(pass.unit.bias, bias);
    return input;
  }, outputGrad);
}

function layerGrads(
  pass: Pass,
  grad: Tensor,
  found: Map<Tensor, Tensor> | null,
  backend: Backend,
): LayerGrads {
  const { unit, input, training, branches } = pass;
  const { layer, weight } = unit;
  const plus = backend.add ?? add;
  switch (layer.type) {
    case 'conv2d':
      return found
        ? conv2dGrad(input, weight!, grad, layer, backend)
        : { input: conv2dInputGrad(input, weight!, grad, layer, backend) };
    case 'convTranspose2d':
      return convTranspose2dGrad(input, weight!, grad, layer, backend);
    case 'maxPool2d':
      return (backend.maxPool2dGrad ?? maxPool2dGrad)(input, grad, layer);
    case 'avgPool2d':
      return (backend.avgPool2dGrad ?? avgPool2dGrad)(input, grad, layer);
    case 'pad2d':
      return pad2dGrad(input, grad, layer);
    case 'globalAvgPool':
      return (backend.globalAvgPoolGrad ?? globalAvgPoolGrad)(input, grad);
    case 'flatten':
      return { input: reshape(grad, input.shape) };
    case 'linear':
      return linearGrad(input, weight!, grad, backend);
    case 'batchNorm2d':
      return (backend.batchNorm2dGrad ?? batchNorm2dGrad)(input, weight, grad, normalisation(unit, training));
    case 'layerNorm2d':
      return layerNorm2dGrad(input, weight!, grad, layer);
    case 'scale':
      return scaleGrad(input, weight!, grad);
    case 'relu':
      return (backend.reluGrad ?? reluGrad)(input, grad);
    case 'softmax':
      return softmaxGrad(input, grad);
    case 'relu6':
    case 'sigmoid':
    case 'tanh':
    case 'gelu':
      return activateGrad(layer.type, input, grad);
    case 'residual': {
      const [body, shortcut] = branches.map((passes) => chainGrad(passes, grad, found, backend));
      return { input: plus(body!, shortcut ?? grad) };
    }
    case 'concat': {
      const channels = branches.map((passes) => (passes.at(-1)?.output ?? input).shape[1]!);
      const grads = split(grad, channels).map((part, i) => chainGrad(branches[i]!, part, found, backend));
      return { input: grads.reduce((a, b) => plus(a, b)) };
    }
  }
}
