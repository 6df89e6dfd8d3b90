import type { Row } from '../network/describe.ts';
import type { Layer } from '../network/layer.ts';
import { pair } from '../pair.ts';
import type { Step } from './kerasStep.ts';
import { apply, isNone, zeroPadding } from './kerasStep.ts';
import { literal, square } from './python.ts';

/** Padding by numbers becomes a layer of its own; a stride with dilation becomes a slice. */
export function kerasConvolution(layer: Extract<Layer, { type: 'conv2d' }>): Step[] {
  const { filters, kernel, padding = 0, groups = 1, bias = true } = layer;
  const stride = pair('stride', layer.stride ?? 1, 1);
  const dilation = pair('dilation', layer.dilation ?? 1, 1);
  const [y, x] = typeof padding === 'string' ? [0, 0] : pair('padding', padding, 0);
  const margins = { top: y, right: x, bottom: y, left: x };
  const stretched = dilation[0] * dilation[1] > 1;
  const convolution = apply('Conv2D', [filters, square(kernel)], {
    strides: [stretched ? 1 : square(stride), 1],
    padding: [padding === 'same' ? padding : 'valid', 'valid'],
    dilation_rate: [square(dilation), 1],
    groups: [groups, 1],
    use_bias: [bias, true],
  });
  const skip: Step = (name) => `${name}[:, ::${stride[0]}, ::${stride[1]}, :]`;
  return [
    ...(isNone(margins) ? [] : [zeroPadding(margins)]),
    convolution,
    ...(stretched && stride[0] * stride[1] > 1 ? [skip] : []),
  ];
}

/**
 * Keras makes S(W − 1) + max(K, S) cells of W, without padding or output padding. What is too much is cropped; where
 * output padding asks for more, the input is given one more row or column of zeros first.
 */
export function kerasTransposed(layer: Extract<Layer, { type: 'convTranspose2d' }>, row: Row): Step[] {
  const { filters, groups = 1, bias = true } = layer;
  const kernel = pair('kernel', layer.kernel, 1);
  const stride = pair('stride', layer.stride ?? 1, 1);
  const dilation = pair('dilation', layer.dilation ?? 1, 1);
  const padding = pair('padding', layer.padding ?? 0, 0);
  if (groups !== 1 || dilation[0] !== 1 || dilation[1] !== 1) {
    throw new RangeError(
      `Layer ${row.path} (${layer.type}): Keras has no transposed convolution with groups or dilation, and this one ` +
        `has groups ${groups} and dilation ${literal(dilation)}: take 1 for both`,
    );
  }
  const [longer, crop] = [[0, 0] as [number, number], [0, 0] as [number, number]];
  for (const axis of [0, 1] as const) {
    const made = stride[axis] * (row.input[axis + 1]! - 1) + Math.max(kernel[axis], stride[axis]);
    const wanted = padding[axis] + row.output[axis + 1]!;
    longer[axis] = made < wanted ? 1 : 0;
    crop[axis] = made + longer[axis] * stride[axis] - wanted;
  }
  const margins = { top: 0, right: longer[1], bottom: longer[0], left: 0 };
  const cut = { top: padding[0], right: crop[1], bottom: crop[0], left: padding[1] };
  return [
    ...(isNone(margins) ? [] : [zeroPadding(margins)]),
    apply('Conv2DTranspose', [filters, square(kernel)], {
      strides: [square(stride), 1],
      use_bias: [bias, true],
    }),
    ...(isNone(cut)
      ? []
      : [
          apply('Cropping2D', [
            [
              [cut.top, cut.bottom],
              [cut.left, cut.right],
            ],
          ]),
        ]),
  ];
}
