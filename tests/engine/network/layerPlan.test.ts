import { describe, expect, it } from 'vitest';
import { initialize, forward, tensor } from '#engine/index.ts';
import { layerPlan } from '#engine/network/layerPlan.ts';

type Simple = Parameters<typeof layerPlan>[0];

describe('layerPlan', () => {
  it('counts a convolution: out_h · out_w · k² · C / groups · F', () => {
    const layer: Simple = { type: 'conv2d', filters: 32, kernel: 3 };
    expect(layerPlan(layer, [1, 28, 28])).toEqual({
      ...{ output: [32, 26, 26], weight: [32, 1, 3, 3], bias: [32], macs: 194_688 },
    });
    const grouped: Simple = {
      type: 'conv2d',
      filters: 8,
      kernel: [3, 1],
      groups: 4,
      stride: [2, 1],
      bias: false,
    };
    expect(layerPlan(grouped, [8, 9, 5])).toEqual({
      output: [8, 4, 5],
      weight: [8, 2, 3, 1],
      macs: 4 * 5 * 3 * 2 * 8,
    });
  });

  it('counts a transposed convolution by its input cells', () => {
    const layer: Simple = {
      type: 'convTranspose2d',
      filters: 4,
      kernel: 3,
      stride: 2,
      padding: 1,
      outputPadding: 1,
    };
    const plan = layerPlan(layer, [8, 5, 6]);
    expect(plan).toEqual({ output: [4, 10, 12], weight: [8, 4, 3, 3], bias: [4], macs: 5 * 6 * 9 * 8 * 4 });
  });

  it('counts a dense layer: inputs · outputs', () => {
    expect(layerPlan({ type: 'linear', units: 128 }, [784])).toEqual({
      ...{ output: [128], weight: [128, 784], bias: [128], macs: 100_352 },
    });
    expect(layerPlan({ type: 'linear', units: 2, bias: false }, [3])).toEqual({
      output: [2],
      weight: [2, 3],
      macs: 6,
    });
  });

  it('gives normalisations two numbers a channel, a scale one', () => {
    for (const type of ['batchNorm2d', 'layerNorm2d'] as const) {
      expect(layerPlan({ type }, [6, 4, 4])).toEqual({ output: [6, 4, 4], weight: [6], bias: [6], macs: 0 });
    }
    expect(layerPlan({ type: 'scale' }, [6, 4, 4])).toEqual({ output: [6, 4, 4], weight: [6], macs: 0 });
  });

  const every: Simple[] = [
    { type: 'conv2d', filters: 6, kernel: [2, 3], padding: 'same', groups: 2 },
    { type: 'convTranspose2d', filters: 6, kernel: 3, stride: [1, 2], groups: 2 },
    { type: 'maxPool2d', size: 3, stride: 2, padding: 1, ceil: true },
    { type: 'avgPool2d', size: [1, 2], ceil: true },
    { type: 'pad2d', top: 1, right: 2 },
    { type: 'globalAvgPool' },
    { type: 'flatten' },
    { type: 'batchNorm2d' },
    { type: 'layerNorm2d' },
    { type: 'scale' },
    { type: 'relu' },
    { type: 'relu6' },
    { type: 'sigmoid' },
    { type: 'tanh' },
    { type: 'gelu' },
  ];

  it.each(every.map((layer) => [layer.type, layer] as const))(
    'foretells the shape that %s gives',
    (_, layer) => {
      const net = initialize([layer], [4, 5, 7], 1);
      const [pass] = forward(net, tensor([2, 4, 5, 7]));
      expect(pass!.output.shape).toEqual([2, ...layerPlan(layer, [4, 5, 7]).output]);
    },
  );

  const image =
    'it works on images [channels, height, width], and [12] is a list of numbers: put it before flatten';
  const list = 'it works on a list of numbers, and [3, 2, 2] is an image: put flatten before it';

  it.each<[string, Simple, number[], string]>([
    ['conv2d', { type: 'conv2d', filters: 1, kernel: 1 }, [12], image],
    ['maxPool2d', { type: 'maxPool2d', size: 1 }, [12], image],
    ['pad2d', { type: 'pad2d' }, [12], image],
    ['globalAvgPool', { type: 'globalAvgPool' }, [12], image],
    ['batchNorm2d', { type: 'batchNorm2d' }, [12], image],
    ['scale', { type: 'scale' }, [12], image],
    ['linear', { type: 'linear', units: 1 }, [3, 2, 2], list],
    ['softmax', { type: 'softmax' }, [3, 2, 2], list],
    [
      'conv2d',
      { type: 'conv2d', filters: 0, kernel: 1 },
      [3, 2, 2],
      'filters must be a whole number, 1 or more, not 0',
    ],
    [
      'conv2d',
      { type: 'conv2d', filters: 4, kernel: 1, groups: 2 },
      [3, 2, 2],
      'groups must divide 3 channels and 4 filters, and 2 does not',
    ],
    [
      'convTranspose2d',
      { type: 'convTranspose2d', filters: 3, kernel: 1, groups: 2 },
      [4, 2, 2],
      'groups must divide 4 channels and 3 filters, and 2 does not',
    ],
    ['linear', { type: 'linear', units: 1.5 }, [12], 'units must be a whole number, 1 or more, not 1.5'],
    ['batchNorm2d', { type: 'batchNorm2d', eps: -1 }, [3, 2, 2], 'eps must be a number, 0 or more, not -1'],
    ['scale', { type: 'scale', initial: NaN }, [3, 2, 2], 'initial must be a number, not NaN'],
    ['conv', { type: 'conv' } as unknown as Simple, [3, 2, 2], 'there is no layer of the type "conv"'],
    ['pad2d', { type: 'pad2d', left: -1 }, [3, 2, 2], 'left must be a whole number, 0 or more, not -1'],
  ])('refuses a %s that does not fit: %j after %j', (_, layer, shape, message) => {
    expect(() => layerPlan(layer, shape)).toThrow(new RangeError(message));
  });
});
