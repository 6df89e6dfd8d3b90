import { expect, it } from 'vitest';
import * as engine from '#engine/index.ts';

it('has the names that lessons, widgets and traces import', () => {
  const promised = [
    ...[
      'tensor',
      'matrix',
      'outputSize',
      'transposedSize',
      'effectiveKernel',
      'samePadding',
      'receptiveField',
    ],
    ...['conv2d', 'conv2dGrad', 'convTranspose2d', 'convTranspose2dGrad', 'conv1d', 'conv1dGrad'],
    ...[
      'maxPool2d',
      'maxPool2dGrad',
      'avgPool2d',
      'avgPool2dGrad',
      'pad2d',
      'globalAvgPool',
      'globalAvgPoolGrad',
    ],
    ...[
      'relu',
      'reluGrad',
      'linear',
      'linearGrad',
      'softmax',
      'softmaxGrad',
      'batchNorm2d',
      'batchNorm2dGrad',
    ],
    ...['layerWindow', 'padAround', 'plain', 'places', 'convPlan', 'transposePlan', 'poolPlan', 'poolSpans'],
    ...['avgPoolDivisor', 'maxPoolWinners', 'add'],
    ...['crossEntropy', 'describe', 'initialize', 'forward', 'backward', 'train', 'random'],
  ];
  expect(promised.filter((name) => !(name in engine))).toEqual([]);
});
