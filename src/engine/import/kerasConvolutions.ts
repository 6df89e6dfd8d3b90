import type { Layer } from '../network/layer.ts';
import type { Margins } from '../pad.ts';
import type { Size2 } from '../pair.ts';
import type { Shape } from '../tensor.ts';
import type { Arguments } from './argument.ts';
import type { LayerReader } from './dialect.ts';
import { layerReader } from './dialect.ts';
import { Fault } from './fault.ts';
import { activation, isSame, padding, samePad, windowOf } from './kerasArguments.ts';
import { both, only, plainStep, unless } from './layerSteps.ts';
import type { Made, Placed, Step } from './steps.ts';

type Conv = Extract<Layer, { type: 'conv2d' }>;

/** Everything about a convolution but its filters and groups, which may depend on what arrives. */
function frame(args: Arguments): Omit<Conv, 'type' | 'filters' | 'groups'> {
  only(args, 'data_format', null, 'channels_last');
  const [stride, dilation] = [args.size('strides'), args.size('dilation_rate')];
  if (stride !== 1 && dilation !== 1) {
    throw new Fault(args.line, `${args.title}: Keras takes strides or a dilation_rate above 1, not both`);
  }
  return {
    kernel: args.size('kernel_size'),
    ...unless('stride', stride, 1),
    ...unless('dilation', dilation, 1),
    ...unless('bias', args.flag('use_bias'), true),
  };
}

/**
 * The convolution with its padding: "same" with a stride depends on the size that arrives, and may be lopsided. Zeros
 * that a layer in front of it puts on all sides are padding, too.
 */
function padded(args: Arguments, conv: Conv, input: Shape, before: readonly Placed[]): Made {
  const pad = before.at(-1)?.layer;
  if (!isSame(args)) {
    const size = pad?.type === 'pad2d' ? evenly(pad) : null;
    return size === null ? { layers: [conv] } : { layers: [{ ...conv, padding: size }], instead: 1 };
  }
  const { stride = 1 } = conv;
  if (stride === 1) return { layers: [{ ...conv, padding: 'same' }] };
  const sides = samePad(windowOf(conv.kernel, stride), input);
  const size = evenly(sides);
  return { layers: size === null ? [padding(sides), conv] : [{ ...conv, ...unless('padding', size, 0) }] };
}

/** Margins as a padding, if they are the same on both ends. */
function evenly({ top = 0, right = 0, bottom = 0, left = 0 }: Margins): Size2 | null {
  if (top !== bottom || left !== right) return null;
  return top === left ? top : [top, left];
}

/** A convolution that looks at what arrives, and at what stands in front of it. */
function convolving(args: Arguments, conv: (channels: number) => Conv, then: readonly Layer[] = []): Step {
  return {
    ...{ line: args.line, title: args.title, size: 1, learned: true },
    read: (input, before) => {
      const { layers, ...rest } = padded(args, conv(input[0] ?? 1), input, before);
      return { ...rest, layers: [...layers, ...then] };
    },
  };
}

const convolution = layerReader(
  'Conv2D(filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, groups=1, activation=None, use_bias=True)',
  (args) => {
    const groups = unless('groups', args.whole('groups'), 1);
    const conv: Conv = { type: 'conv2d', filters: args.whole('filters'), ...frame(args), ...groups };
    return [convolving(args, () => conv), ...activation(args)];
  },
);

/** Every channel by itself. */
const depthwise = layerReader(
  'DepthwiseConv2D(kernel_size, strides=1, padding="valid", depth_multiplier=1, data_format=None, dilation_rate=1, activation=None, use_bias=True)',
  (args) => [convolving(args, apart(args, frame(args))), ...activation(args)],
);

/** Every channel by itself, and then a 1×1 convolution over all of them. */
const separable = layerReader(
  'SeparableConv2D(filters, kernel_size, strides=1, padding="valid", data_format=None, dilation_rate=1, depth_multiplier=1, activation=None, use_bias=True)',
  (args) => {
    const { bias, ...conv } = frame(args);
    const mix: Layer = {
      ...{ type: 'conv2d', filters: args.whole('filters'), kernel: 1 },
      ...unless('bias', bias ?? true, true),
    };
    return [convolving(args, apart(args, { ...conv, bias: false }), [mix]), ...activation(args)];
  },
);

const apart = (args: Arguments, conv: ReturnType<typeof frame>): ((channels: number) => Conv) => {
  const times = args.whole('depth_multiplier');
  return (channels) => ({
    type: 'conv2d',
    filters: channels * times,
    ...conv,
    ...unless('groups', channels, 1),
  });
};

/** Keras makes max(K, S) − S cells more than S·W, of which "same" takes the half off both sides. */
const transposed = layerReader(
  'Conv2DTranspose(filters, kernel_size, strides=1, padding="valid", output_padding=None, data_format=None, dilation_rate=1, activation=None, use_bias=True)',
  (args): Step[] => {
    only(args, 'data_format', null, 'channels_last');
    only(args, 'output_padding', null);
    only(args, 'dilation_rate', 1);
    const [kernel, stride] = [both(args.size('kernel_size')), both(args.size('strides'))];
    const rest = ([0, 1] as const).map((axis) => kernel[axis] - stride[axis]);
    const same = isSame(args);
    if (same && rest.some((more) => more > 0 && more % 2 === 1)) {
      throw new Fault(
        args.line,
        `${args.title} with padding = same takes ${rest.join(' and ')} cells off, more on one side than on the other, ` +
          'which no padding of ours does: let kernel and strides differ by an even number',
      );
    }
    const cut = rest.map((more) => (same ? Math.max(0, more / 2) : 0));
    const longer = rest.map((more) => Math.max(0, -more));
    return [
      plainStep(args, {
        ...{ type: 'convTranspose2d', filters: args.whole('filters'), kernel: args.size('kernel_size') },
        ...unless('stride', args.size('strides'), 1),
        ...unless('padding', alike(cut), 0),
        ...unless('outputPadding', alike(longer), 0),
        ...unless('bias', args.flag('use_bias'), true),
      }),
      ...activation(args),
    ];
  },
);

const alike = ([y = 0, x = 0]: readonly number[]): number | readonly [number, number] =>
  y === x ? y : [y, x];

export const kerasConvolutions: Readonly<Record<string, LayerReader>> = {
  Conv2D: convolution,
  Convolution2D: convolution,
  DepthwiseConv2D: depthwise,
  SeparableConv2D: separable,
  Conv2DTranspose: transposed,
  Convolution2DTranspose: transposed,
};
