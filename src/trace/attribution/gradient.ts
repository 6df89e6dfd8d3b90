import type { Backend, Network, Tensor } from '#engine/index.ts';
import { forward, inputGrad, plain, tensor } from '#engine/index.ts';

/**
 * How the score of one class would move if one pixel of the image [1, c, h, w] grew a little, and all others stayed:
 *
 *     ∂ score / ∂ pixel
 *
 * The score is what the network puts out, before any softmax.
 */
export function scoreGradient(net: Network, image: Tensor, label: number, backend: Backend = plain): Tensor {
  const passes = forward(net, image, {}, backend);
  return inputGrad(passes, oneOf(passes.at(-1)!.output, label), backend);
}

/** 1 for one class, 0 for all others: the gradient of its score. */
export function oneOf({ shape }: Tensor, label: number): Tensor {
  const chosen = tensor(shape);
  if (!(label >= 0 && label < chosen.data.length))
    throw new RangeError(`label must be from 0 to ${chosen.data.length - 1}, not ${label}`);
  chosen.data[label] = 1;
  return chosen;
}
