import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { pytorchModules, pytorchSource } from '#engine/index.ts';

/** The lines of the model, without what stands before and after. */
const lines = (layers: Layer[], shape: number[]): string[] =>
  pytorchSource(layers, shape)
    .split('model = nn.Sequential(\n')[1]!
    .split('\n)')[0]!
    .split('\n')
    .map((line) => line.trim());

describe('pytorchSource', () => {
  it('is a whole program', () => {
    const layers: Layer[] = [
      { type: 'conv2d', filters: 8, kernel: 3, name: 'stem' },
      { type: 'relu' },
      { type: 'maxPool2d', size: 2 },
      { type: 'flatten' },
      { type: 'linear', units: 10 },
    ];
    expect(pytorchSource(layers, [1, 28, 28])).toBe(`import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 8, 3),  # stem: 8 × 26 × 26
    nn.ReLU(),  # 8 × 26 × 26
    nn.MaxPool2d(2),  # 8 × 13 × 13
    nn.Flatten(),  # 1352
    nn.Linear(1352, 10),  # 10
)

print(model(torch.zeros(2, 1, 28, 28)).shape)  # a batch of two
`);
  });

  it('nests residuals and concats, and brings the classes that they need', () => {
    const layers: Layer[] = [
      { type: 'residual', body: [{ type: 'conv2d', filters: 2, kernel: 1 }], shortcut: [] },
      {
        type: 'concat',
        branches: [[], [{ type: 'residual', body: [{ type: 'layerNorm2d' }, { type: 'scale' }] }]],
      },
    ];
    const source = pytorchSource(layers, [2, 4, 4]);
    for (const name of ['Residual', 'Concat', 'LayerNorm2d', 'Scale']) {
      expect(source.match(new RegExp(`^class ${name}\\(nn\\.`, 'gm'))).toHaveLength(1);
    }
    expect(source).toContain('def __init__(self, channels, initial=1.0):');
    expect(source).toContain(`model = nn.Sequential(
    Residual(
        nn.Sequential(
            nn.Conv2d(2, 2, 1),  # 2 × 4 × 4
        ),
        nn.Identity(),
    ),  # 2 × 4 × 4
    Concat(
        nn.Identity(),
        nn.Sequential(
            Residual(
                nn.Sequential(
                    LayerNorm2d(2),  # 2 × 4 × 4
                    Scale(2),  # 2 × 4 × 4
                ),
            ),  # 2 × 4 × 4
        ),
    ),  # 4 × 4 × 4
)
`);
  });

  it('leaves out the classes that a network does not need', () => {
    expect(pytorchSource([{ type: 'relu' }], [4])).not.toContain('class');
    expect(pytorchSource([], [4])).toContain('model = nn.Identity()\n');
  });

  it.each<[Layer, string]>([
    [
      {
        type: 'conv2d',
        filters: 4,
        kernel: [3, 5],
        stride: [1, 2],
        padding: [0, 2],
        dilation: 2,
        groups: 2,
        bias: false,
      },
      'nn.Conv2d(2, 4, (3, 5), stride=(1, 2), padding=(0, 2), dilation=2, groups=2, bias=False)',
    ],
    [{ type: 'conv2d', filters: 4, kernel: 3, padding: 'same' }, 'nn.Conv2d(2, 4, 3, padding="same")'],
    [{ type: 'conv2d', filters: 4, kernel: 3, padding: 'valid' }, 'nn.Conv2d(2, 4, 3)'],
    [
      { type: 'convTranspose2d', filters: 4, kernel: 3, stride: 2, padding: 1, outputPadding: 1 },
      'nn.ConvTranspose2d(2, 4, 3, stride=2, padding=1, output_padding=1)',
    ],
    [
      { type: 'maxPool2d', size: [2, 2], stride: 1, padding: 1, dilation: 2, ceil: true },
      'nn.MaxPool2d(2, stride=1, padding=1, ceil_mode=True, dilation=2)',
    ],
    [{ type: 'maxPool2d', size: 2, stride: [2, 2] }, 'nn.MaxPool2d(2)'],
    [
      { type: 'avgPool2d', size: [2, 3], countPadding: false },
      'nn.AvgPool2d((2, 3), count_include_pad=False)',
    ],
    [{ type: 'pad2d', top: 1, right: 2, bottom: 3, left: 4 }, 'nn.ZeroPad2d((4, 2, 1, 3))'],
    [{ type: 'globalAvgPool' }, 'nn.AdaptiveAvgPool2d(1)'],
    [{ type: 'batchNorm2d', eps: 0.001 }, 'nn.BatchNorm2d(2, eps=0.001)'],
    [{ type: 'layerNorm2d', eps: 0.000001 }, 'LayerNorm2d(2, eps=0.000001)'],
    [{ type: 'scale', initial: 0.5 }, 'Scale(2, initial=0.5)'],
    [{ type: 'relu6' }, 'nn.ReLU6()'],
    [{ type: 'sigmoid' }, 'nn.Sigmoid()'],
    [{ type: 'tanh' }, 'nn.Tanh()'],
    [{ type: 'gelu' }, 'nn.GELU()'],
  ])('writes %j', (layer, text) => {
    expect(lines([layer], [2, 12, 12])[0]).toMatch(`${text},  # `);
  });

  it('writes layers on lists', () => {
    const net: Layer[] = [{ type: 'linear', units: 3, bias: false }, { type: 'softmax' }];
    expect(lines(net, [5])).toEqual(['nn.Linear(5, 3, bias=False),  # 3', 'nn.Softmax(dim=1),  # 3']);
  });

  it('refuses a network that does not fit, as describe does', () => {
    expect(() => pytorchSource([{ type: 'linear', units: 3 }], [1, 2, 2])).toThrow(
      'Layer 1 (linear) gets [1, 2, 2]',
    );
  });
});

describe('pytorchModules', () => {
  it('gives the layers alone, each with the shape that it makes', () => {
    expect(
      pytorchModules([{ type: 'conv2d', filters: 8, kernel: 3, stride: 2 }, { type: 'relu' }], [1, 28, 28]),
    ).toBe('nn.Conv2d(1, 8, 3, stride=2),  # 8 × 13 × 13\nnn.ReLU(),  # 8 × 13 × 13');
  });
});
