import type { Layer } from '../network/layer.ts';
import type { Arguments } from './argument.ts';
import type { LayerReader } from './dialect.ts';
import { layerReader } from './dialect.ts';
import { kerasConvolutions } from './kerasConvolutions.ts';
import { activation, isSame, margins, padding, samePad, windowOf } from './kerasArguments.ts';
import { afterEndless, cropping } from './kerasPatterns.ts';
import { lookingStep, only, plainStep, unless } from './layerSteps.ts';
import { poolOf } from './poolOf.ts';
import type { Step } from './steps.ts';

const simple = (params: string, layer: Layer, look?: (args: Arguments) => void): LayerReader =>
  layerReader(`layer(${params})`, (args) => {
    look?.(args);
    return [plainStep(args, layer)];
  });

/** What does nothing once a network is used. */
const passing = layerReader('layer(rate=0.5, seed=None, noise_shape=None)', () => []);

const joining = (joins: 'residual' | 'concat', params: string): LayerReader =>
  layerReader(`layer(${params})`, (args) => {
    if (joins === 'concat') only(args, 'axis', -1, 3);
    const read = (): never => {
      throw new RangeError('it joins several maps: call it with a list of them');
    };
    return [{ line: args.line, title: args.title, size: 1, joins, read }];
  });

const normalization = (type: 'batchNorm2d' | 'layerNorm2d', params: string): LayerReader =>
  layerReader(`layer(axis=-1, ${params}epsilon=0.001, center=True, scale=True)`, (args) => {
    for (const [name, value] of [
      ['axis', -1],
      ['center', true],
      ['scale', true],
    ] as const) {
      if (name === 'axis') only(args, name, value, 3);
      else only(args, name, value);
    }
    return [plainStep(args, { type, ...unless('eps', args.number('epsilon'), 1e-5) })];
  });

const dense = layerReader('Dense(units, activation=None, use_bias=True)', (args) => {
  const bias = unless('bias', args.flag('use_bias'), true);
  return [plainStep(args, { type: 'linear', units: args.whole('units'), ...bias }), ...activation(args)];
});

const pooling = (type: 'maxPool2d' | 'avgPool2d'): LayerReader =>
  layerReader('pool(pool_size=2, strides=None, padding="valid", data_format=None)', (args) => {
    only(args, 'data_format', null, 'channels_last');
    const size = args.size('pool_size');
    const stride = args.value('strides') === null ? size : args.size('strides');
    const params = { type, size, ...unless('stride', stride, size) };
    if (!isSame(args)) {
      const step = plainStep(args, params);
      return [type === 'avgPool2d' ? step : { ...step, read: (_, before) => afterEndless(params, before) }];
    }
    const window = windowOf(size, stride);
    // A mean leaves out what "same" pads.
    const counts = type === 'avgPool2d' ? [false] : [true];
    return [
      lookingStep(args, (input) => [poolOf(params, input, { margins: samePad(window, input), counts })]),
    ];
  });

const global = (of: (input: readonly number[]) => Layer): LayerReader =>
  layerReader('pool(data_format=None, keepdims=False)', (args) => {
    only(args, 'data_format', null, 'channels_last');
    const flat: Layer[] = args.flag('keepdims') ? [] : [{ type: 'flatten' }];
    const step: Step = lookingStep(args, (input) => [of(input), ...flat]);
    return [{ ...step, flattens: flat.length > 0 }];
  });

const mean = global(() => ({ type: 'globalAvgPool' }));
const largest = global(([, height = 1, width = 1]) => ({ type: 'maxPool2d', size: [height, width] }));

/** The layers of Keras that we have, with the parameters that they have there. */
export const kerasLayers: Readonly<Record<string, LayerReader>> = {
  ...kerasConvolutions,
  MaxPooling2D: pooling('maxPool2d'),
  MaxPool2D: pooling('maxPool2d'),
  AveragePooling2D: pooling('avgPool2d'),
  AvgPool2D: pooling('avgPool2d'),
  GlobalAveragePooling2D: mean,
  GlobalAvgPool2D: mean,
  GlobalMaxPooling2D: largest,
  GlobalMaxPool2D: largest,
  ZeroPadding2D: layerReader('ZeroPadding2D(padding=1, data_format=None)', (args) => [
    plainStep(args, padding(margins(args, 'padding'))),
  ]),
  Cropping2D: layerReader('Cropping2D(cropping, data_format=None)', cropping),
  Flatten: simple('data_format=None', { type: 'flatten' }),
  Dense: dense,
  BatchNormalization: normalization('batchNorm2d', 'momentum=0.99, '),
  LayerNormalization: normalization('layerNorm2d', ''),
  ReLU: layerReader('ReLU(max_value=None, negative_slope=0.0, threshold=0.0)', (args) => {
    only(args, 'negative_slope', 0);
    only(args, 'threshold', 0);
    only(args, 'max_value', null, 6);
    return [plainStep(args, { type: args.value('max_value') === 6 ? 'relu6' : 'relu' })];
  }),
  Softmax: simple('axis=-1', { type: 'softmax' }, (args) => only(args, 'axis', -1, 1)),
  Activation: layerReader('Activation(activation)', (args) => activation(args)),
  Dropout: passing,
  SpatialDropout2D: passing,
  Identity: layerReader('Identity()', () => []),
  Add: joining('residual', ''),
  Concatenate: joining('concat', 'axis=-1'),
};
