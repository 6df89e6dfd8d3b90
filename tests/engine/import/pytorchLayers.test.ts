import { expect, it } from 'vitest';
import { read } from './reading.ts';

it.each([
  ['nn.Conv2d(2, 4, 3, 2, 1, 1, 2, False)', 'conv2d 4 3 2 2 false 1'],
  ['nn.Conv2d(2, 4, (3, 3), padding="valid")', 'conv2d 4 3'],
  ['nn.ConvTranspose2d(2, 4, 3, 2, 1, 1)', 'convTranspose2d 4 3 2 1 1'],
  ['nn.MaxPool2d(3, 2, 1, ceil_mode=True, dilation=2)', 'maxPool2d 3 2 1 2 true'],
  ['nn.AvgPool2d(2, 2)', 'avgPool2d 2'],
  ['nn.ZeroPad2d(1)', 'pad2d 1 1 1 1'],
  ['nn.BatchNorm2d(2, eps=0.1, momentum=0.9)', 'batchNorm2d 0.1'],
  ['nn.Linear(5, 4, False)', 'linear 4 false'],
  ['nn.ReLU6()', 'relu6'],
  ['nn.Softmax(1)', 'softmax'],
  ['nn.Conv2d(2, 4, 3, padding_mode="reflect")', '1: nn.Conv2d can be read with padding_mode = zeros alone'],
  ['nn.Conv2d(2, 4, 3, padding="full")', '1: nn.Conv2d can be read with padding = same or valid alone'],
  [
    'nn.AdaptiveAvgPool2d(7)',
    '1: nn.AdaptiveAvgPool2d can be read with output_size = 1 alone: the mean of each map',
  ],
  ['nn.ZeroPad2d((1, 2))', '1: nn.ZeroPad2d wants one number or four (left, right, top, bottom) for padding'],
  ['nn.Flatten(0)', '1: nn.Flatten can be read with start_dim = 1 alone'],
  ['nn.BatchNorm2d(2, affine=False)', '1: nn.BatchNorm2d can be read with affine = True alone'],
  ['nn.GELU(approximate="tanh")', '1: nn.GELU can be read with approximate = none alone'],
  ['nn.MaxPool2d(2, return_indices=True)', '1: nn.MaxPool2d can be read with return_indices = False alone'],
])('%s', (layer, layers) => {
  const flat = layer.includes('Softmax') ? 'nn.Flatten(), ' : '';
  expect(read(`nn.Sequential(${flat}${layer})`)).toBe(`${flat ? 'flatten | ' : ''}${layers}`);
});
