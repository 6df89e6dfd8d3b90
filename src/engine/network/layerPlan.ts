import { convPlan } from '../convPlan.ts';
import { transposePlan } from '../convTranspose.ts';
import { pair } from '../pair.ts';
import { poolPlan } from '../pool.ts';
import type { Shape } from '../tensor.ts';
import { volume } from '../tensor.ts';
import { quote, real, whole } from '../whole.ts';
import type { Layer } from './layer.ts';

/**
 * What a single layer makes of a shape (of one image, without the batch): the shape that comes out, the shapes of
 * its parameters, and how many multiplications and additions (MACs) it takes. Only products of weights with values
 * are counted, not biases, comparisons or normalisation.
 *
 *     convolution              O_h · O_w · k_h · k_w · C/groups · F
 *     transposed convolution   h · w · k_h · k_w · C · F/groups
 *     linear                   I · O
 */
export interface LayerPlan {
  readonly output: Shape;
  readonly weight?: Shape;
  readonly bias?: Shape;
  readonly macs: number;
}

export function layerPlan(layer: Exclude<Layer, { type: 'residual' | 'concat' }>, input: Shape): LayerPlan {
  switch (layer.type) {
    case 'conv2d':
    case 'convTranspose2d':
      return convolution(layer, input);
    case 'maxPool2d':
    case 'avgPool2d':
      return free(poolPlan([1, ...image(input)], layer).output.slice(1));
    case 'pad2d': {
      const [c, h, w] = image(input);
      const { top = 0, right = 0, bottom = 0, left = 0 } = layer;
      for (const [name, margin] of Object.entries({ top, right, bottom, left })) whole(name, margin, 0);
      return free([c, top + h + bottom, left + w + right]);
    }
    case 'globalAvgPool':
      return free([image(input)[0], 1, 1]);
    case 'flatten':
      return free([volume(input)]);
    case 'linear': {
      const [inputs] = list(input);
      const units = whole('units', layer.units, 1);
      const biased = layer.bias === false ? {} : { bias: [units] };
      return { output: [units], weight: [units, inputs], ...biased, macs: inputs * units };
    }
    case 'batchNorm2d':
    case 'layerNorm2d': {
      const [c] = image(input);
      real('eps', layer.eps ?? 0, 0);
      return { output: input, weight: [c], bias: [c], macs: 0 };
    }
    case 'scale':
      real('initial', layer.initial ?? 1);
      return { output: input, weight: [image(input)[0]], macs: 0 };
    case 'relu':
    case 'relu6':
    case 'sigmoid':
    case 'tanh':
    case 'gelu':
      return free(input);
    case 'softmax':
      return free(list(input));
    default:
      throw new RangeError(`there is no layer of the type ${quote((layer as { type: unknown }).type)}`);
  }
}

function convolution(layer: Extract<Layer, { type: 'conv2d' | 'convTranspose2d' }>, input: Shape): LayerPlan {
  const shape = image(input);
  const filters = whole('filters', layer.filters, 1);
  const kernel = pair('kernel', layer.kernel, 1);
  const groups = whole('groups', layer.groups ?? 1, 1);
  if (shape[0] % groups !== 0 || filters % groups !== 0) {
    throw new RangeError(
      `groups must divide ${shape[0]} channels and ${filters} filters, and ${groups} does not`,
    );
  }
  const biased = layer.bias === false ? {} : { bias: [filters] };
  if (layer.type === 'conv2d') {
    const weight = [filters, shape[0] / groups, ...kernel];
    const { rows, columns } = convPlan([1, ...shape], weight, layer).walk;
    return { output: [filters, rows, columns], weight, ...biased, macs: rows * columns * volume(weight) };
  }
  const weight = [shape[0], filters / groups, ...kernel];
  const { size } = transposePlan([1, ...shape], weight, layer);
  return { output: [filters, ...size], weight, ...biased, macs: shape[1] * shape[2] * volume(weight) };
}

function free(output: Shape): LayerPlan {
  return { output, macs: 0 };
}

function image(input: Shape): readonly [number, number, number] {
  const [c, h, w] = input;
  if (input.length === 3) return [c!, h!, w!];
  throw new RangeError(
    `it works on images [channels, height, width], and ${quote(input)} is a list of numbers: put it before flatten`,
  );
}

function list(input: Shape): readonly [number] {
  if (input.length === 1) return [input[0]!];
  throw new RangeError(
    `it works on a list of numbers, and ${quote(input)} is an image: put flatten before it`,
  );
}
