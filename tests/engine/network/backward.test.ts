import { describe, expect, it } from 'vitest';
import type { Layer, Tensor } from '#engine/index.ts';
import { backward, forward, initialize, inputGrad, parameters } from '#engine/index.ts';
import { parameterGrads } from '#engine/network/backward.ts';
import { expectSlopes, normals } from '../finiteDifferences.ts';

const nets: [string, Layer[]][] = [
  [
    'a chain of every layer for images',
    [
      { type: 'pad2d', top: 1, left: 2 },
      { type: 'conv2d', filters: 4, kernel: [3, 2], padding: 'same', dilation: [1, 2] },
      { type: 'gelu' },
      { type: 'maxPool2d', size: 2, padding: 1 },
      { type: 'convTranspose2d', filters: 2, kernel: 3, stride: 2, groups: 2 },
      { type: 'sigmoid' },
      { type: 'avgPool2d', size: 3, stride: 2, ceil: true },
      { type: 'layerNorm2d' },
      { type: 'scale', initial: 3 },
      { type: 'relu6' },
      { type: 'flatten' },
      { type: 'linear', units: 4 },
      { type: 'softmax' },
    ],
  ],
  [
    'residuals with and without a shortcut, one in the other',
    [
      { type: 'conv2d', filters: 2, kernel: 1 },
      {
        type: 'residual',
        body: [
          { type: 'conv2d', filters: 3, kernel: 3, padding: 1 },
          {
            type: 'residual',
            body: [{ type: 'tanh' }, { type: 'conv2d', filters: 3, kernel: 1, bias: false }],
          },
        ],
        shortcut: [{ type: 'conv2d', filters: 3, kernel: 1 }],
      },
      { type: 'globalAvgPool' },
    ],
  ],
  [
    'a concat of a convolution, the input itself and an average',
    [
      {
        type: 'concat',
        branches: [
          [{ type: 'conv2d', filters: 2, kernel: 3, padding: 1 }, { type: 'relu' }],
          [],
          [{ type: 'avgPool2d', size: 3, stride: 1, padding: 1 }],
        ],
      },
      { type: 'conv2d', filters: 2, kernel: 2 },
    ],
  ],
];

describe('backward', () => {
  it.each(nets)('has the slopes of %s', (_, layers) => {
    const net = initialize(layers, [2, 5, 4], 3);
    const learned = Object.fromEntries(parameters(net).map((parameter, i) => [`parameter ${i}`, parameter]));
    const inputs: Record<string, Tensor> = { input: normals([2, 2, 5, 4], 4), ...learned };
    expectSlopes(
      inputs,
      ({ input }) => forward(net, input!).at(-1)!.output,
      ({ input }, outputGrad) => {
        const found = backward(forward(net, input!), outputGrad);
        return {
          input: found.input,
          ...Object.fromEntries(found.parameters.map((grad, i) => [`parameter ${i}`, grad])),
        };
      },
    );
  });

  it.each([true, false])('has the slopes of batch normalisation, training %s', (training) => {
    const net = initialize(
      [{ type: 'batchNorm2d' }, { type: 'conv2d', filters: 1, kernel: 2 }],
      [2, 3, 3],
      3,
    );
    net.units[0]!.variance!.data.fill(2);
    expectSlopes(
      { input: normals([2, 2, 3, 3], 4), weight: net.units[0]!.weight!, bias: net.units[0]!.bias! },
      ({ input }) => forward(net, input, { training }).at(-1)!.output,
      ({ input }, outputGrad) => {
        const found = backward(forward(net, input, { training }), outputGrad);
        return { input: found.input, weight: found.parameters[0]!, bias: found.parameters[1]! };
      },
    );
  });

  it('hands the gradient on through a network of nothing', () => {
    const grad = normals([1, 1, 2, 2], 1);
    expect(backward([], grad)).toEqual({ input: grad, parameters: [] });
  });
});

describe('parameterGrads', () => {
  it.each([
    ...nets,
    ['a first convolution without a bias', [{ type: 'conv2d', filters: 2, kernel: 3, bias: false }]],
  ] as const)('are those of backward: %s', (_, layers) => {
    const net = initialize(layers, [2, 5, 4], 3);
    const passes = forward(net, normals([2, 2, 5, 4], 4));
    const outputGrad = normals(passes.at(-1)!.output.shape, 5);
    expect(parameterGrads(passes, outputGrad)).toEqual(backward(passes, outputGrad).parameters);
  });
});

describe('inputGrad', () => {
  it.each(nets)('is that of backward: %s', (_, layers) => {
    const passes = forward(initialize(layers, [2, 5, 4], 3), normals([2, 2, 5, 4], 4));
    const outputGrad = normals(passes.at(-1)!.output.shape, 5);
    expect(inputGrad(passes, outputGrad)).toEqual(backward(passes, outputGrad).input);
  });
});
