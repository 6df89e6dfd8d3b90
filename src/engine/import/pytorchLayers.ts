import type { Layer } from '../network/layer.ts';
import type { Size2 } from '../pair.ts';
import type { Arguments } from './argument.ts';
import type { LayerReader } from './dialect.ts';
import { layerReader } from './dialect.ts';
import { Fault } from './fault.ts';
import { countingStep, only, plainStep, unless } from './layerSteps.ts';
import type { Step } from './steps.ts';

const simple = (params: string, layer: Layer, look?: (args: Arguments) => void): LayerReader =>
  layerReader(`layer(${params})`, (args) => {
    look?.(args);
    return [plainStep(args, layer)];
  });

/** What does nothing once a network is used. */
const passing = layerReader('layer(p=0.5, inplace=False)', () => []);

/** The layers of `torch.nn` that we have, with the parameters that they have there. */
export const pytorchLayers: Readonly<Record<string, LayerReader>> = {
  Conv2d: layerReader(
    'Conv2d(in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True, padding_mode="zeros")',
    (args) => convolution(args, 'conv2d'),
  ),
  ConvTranspose2d: layerReader(
    'ConvTranspose2d(in_channels, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1, bias=True, dilation=1, padding_mode="zeros")',
    (args) => convolution(args, 'convTranspose2d'),
  ),
  MaxPool2d: layerReader(
    'MaxPool2d(kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False)',
    (args) => {
      only(args, 'return_indices', false);
      return [
        plainStep(args, {
          ...{ type: 'maxPool2d', ...window(args), ...unless('dilation', args.size('dilation'), 1) },
          ...unless('ceil', args.flag('ceil_mode'), false),
        }),
      ];
    },
  ),
  AvgPool2d: layerReader(
    'AvgPool2d(kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None)',
    (args) => {
      only(args, 'divisor_override', null);
      return [
        plainStep(args, {
          ...{ type: 'avgPool2d', ...window(args), ...unless('ceil', args.flag('ceil_mode'), false) },
          ...unless('countPadding', args.flag('count_include_pad'), true),
        }),
      ];
    },
  ),
  AdaptiveAvgPool2d: layerReader('AdaptiveAvgPool2d(output_size)', (args) => {
    if (args.size('output_size') === 1) return [plainStep(args, { type: 'globalAvgPool' })];
    throw new Fault(args.line, `${args.title} can be read with output_size = 1 alone: the mean of each map`);
  }),
  ZeroPad2d: layerReader('ZeroPad2d(padding)', (args) => [plainStep(args, margins(args))]),
  Flatten: simple('start_dim=1, end_dim=-1', { type: 'flatten' }, (args) => {
    only(args, 'start_dim', 1);
    only(args, 'end_dim', -1, 3);
  }),
  Linear: layerReader('Linear(in_features, out_features, bias=True)', (args) => [
    countingStep(args, 'in_features', {
      ...{ type: 'linear', units: args.whole('out_features') },
      ...unless('bias', args.flag('bias'), true),
    }),
  ]),
  BatchNorm2d: layerReader(
    'BatchNorm2d(num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True)',
    (args) => {
      only(args, 'affine', true);
      return [
        countingStep(args, 'num_features', {
          type: 'batchNorm2d',
          ...unless('eps', args.number('eps'), 1e-5),
        }),
      ];
    },
  ),
  ReLU: simple('inplace=False', { type: 'relu' }),
  ReLU6: simple('inplace=False', { type: 'relu6' }),
  Sigmoid: simple('', { type: 'sigmoid' }),
  Tanh: simple('', { type: 'tanh' }),
  GELU: simple('approximate="none"', { type: 'gelu' }, (args) => only(args, 'approximate', 'none')),
  Softmax: simple('dim=None', { type: 'softmax' }, (args) => only(args, 'dim', 1, -1, null)),
  Dropout: passing,
  Dropout2d: passing,
  Identity: () => [],
};

function convolution(args: Arguments, type: 'conv2d' | 'convTranspose2d'): Step[] {
  only(args, 'padding_mode', 'zeros');
  const shared = {
    ...{ filters: args.whole('out_channels'), kernel: args.size('kernel_size') },
    ...unless('stride', args.size('stride'), 1),
    ...unless('dilation', args.size('dilation'), 1),
    ...unless('groups', args.whole('groups'), 1),
    ...unless('bias', args.flag('bias'), true),
  };
  if (type === 'convTranspose2d') {
    const output = unless('outputPadding', args.size('output_padding'), 0);
    const layer: Layer = { type, ...shared, ...unless('padding', args.size('padding'), 0), ...output };
    return [countingStep(args, 'in_channels', layer)];
  }
  const padding = typeof args.value('padding') === 'string' ? named(args) : args.size('padding');
  return [countingStep(args, 'in_channels', { type, ...shared, ...unless('padding', padding, 0) })];
}

function named(args: Arguments): 'same' | 0 {
  only(args, 'padding', 'same', 'valid');
  return args.text('padding') === 'same' ? 'same' : 0;
}

/** A pool's window: its stride is its size where none is said. */
function window(args: Arguments): { size: Size2; stride?: Size2; padding?: Size2 } {
  const size = args.size('kernel_size');
  const stride = args.value('stride') === null ? size : args.size('stride');
  return { size, ...unless('stride', stride, size), ...unless('padding', args.size('padding'), 0) };
}

/** PyTorch's order: left, right, top, bottom. */
function margins(args: Arguments): Layer {
  const value = args.value('padding');
  const sides = typeof value === 'number' ? [value, value, value, value] : value;
  if (!Array.isArray(sides) || sides.length !== 4 || !sides.every(Number.isSafeInteger)) {
    throw new Fault(
      args.line,
      `${args.title} wants one number or four (left, right, top, bottom) for padding`,
    );
  }
  const [left, right, top, bottom] = sides as number[];
  return {
    ...{ type: 'pad2d', ...unless('top', top!, 0), ...unless('right', right!, 0) },
    ...{ ...unless('bottom', bottom!, 0), ...unless('left', left!, 0) },
  };
}
