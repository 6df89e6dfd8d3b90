import { describe } from '../network/describe.ts';
import type { Row } from '../network/describe.ts';
import type { Layer } from '../network/layer.ts';
import type { Shape } from '../tensor.ts';
import { call, comment, indent, literal, square } from './python.ts';

/** Layers that `torch.nn` lacks, written out where a network needs them. */
export const pytorchClasses: Readonly<Partial<Record<Layer['type'], string>>> = {
  residual: `class Residual(nn.Module):
    def __init__(self, body, shortcut=None):
        super().__init__()
        self.body = body
        self.shortcut = shortcut or nn.Identity()

    def forward(self, x):
        return self.body(x) + self.shortcut(x)
`,
  concat: `class Concat(nn.Module):
    def __init__(self, *branches):
        super().__init__()
        self.branches = nn.ModuleList(branches)

    def forward(self, x):
        return torch.cat([branch(x) for branch in self.branches], dim=1)
`,
  layerNorm2d: `class LayerNorm2d(nn.LayerNorm):
    def forward(self, x):
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
`,
  scale: `class Scale(nn.Module):
    def __init__(self, channels, initial=1.0):
        super().__init__()
        self.weight = nn.Parameter(torch.full((channels, 1, 1), float(initial)))

    def forward(self, x):
        return x * self.weight
`,
};

/** The network as a Python program for PyTorch, which runs as it is and prints the shape of its answer. */
export function pytorchSource(layers: readonly Layer[], inputShape: Shape): string {
  const rows = describe(layers, inputShape);
  const used = types(rows);
  const helpers = Object.entries(pytorchClasses).filter(([type]) => used.has(type as Layer['type']));
  return [
    'import torch\nfrom torch import nn\n',
    ...helpers.map(([, text]) => `\n${text}`),
    `${helpers.length > 0 ? '\n' : ''}model = ${sequential(rows)}\n`,
    `print(model(torch.zeros(${[2, ...inputShape].join(', ')})).shape)  # a batch of two\n`,
  ].join('\n');
}

/** The layers alone, as lines of PyTorch: each is a module, with the shape that it makes behind it. */
export const pytorchModules = (layers: readonly Layer[], inputShape: Shape): string =>
  lines(describe(layers, inputShape)).join('\n');

function types(rows: readonly Row[]): Set<Layer['type']> {
  return new Set(rows.flatMap(({ layer, branches }) => [layer.type, ...types(branches.flat())]));
}

function sequential(rows: readonly Row[]): string {
  if (rows.length === 0) return 'nn.Identity()';
  return `nn.Sequential(\n${indent(lines(rows).join('\n'))}\n)`;
}

const lines = (rows: readonly Row[]): string[] => rows.map((row) => `${moduleText(row)},  # ${comment(row)}`);

function moduleText(row: Row): string {
  const { layer, input, branches } = row;
  const [c = 1] = input;
  switch (layer.type) {
    case 'conv2d':
    case 'convTranspose2d':
      return convolution(layer, c);
    case 'maxPool2d':
    case 'avgPool2d':
      return pooling(layer);
    case 'pad2d': {
      const { left = 0, right = 0, top = 0, bottom = 0 } = layer;
      return `nn.ZeroPad2d(${literal([left, right, top, bottom])})`;
    }
    case 'globalAvgPool':
      return 'nn.AdaptiveAvgPool2d(1)';
    case 'flatten':
      return 'nn.Flatten()';
    case 'linear':
      return call('nn.Linear', [c, layer.units], { bias: [layer.bias ?? true, true] });
    case 'batchNorm2d':
      return call('nn.BatchNorm2d', [c], { eps: [layer.eps ?? 1e-5, 1e-5] });
    case 'layerNorm2d':
      return call('LayerNorm2d', [c], { eps: [layer.eps ?? 1e-5, 1e-5] });
    case 'scale':
      return call('Scale', [c], { initial: [layer.initial ?? 1, 1] });
    case 'relu':
      return 'nn.ReLU()';
    case 'relu6':
      return 'nn.ReLU6()';
    case 'sigmoid':
      return 'nn.Sigmoid()';
    case 'tanh':
      return 'nn.Tanh()';
    case 'gelu':
      return 'nn.GELU()';
    case 'softmax':
      return 'nn.Softmax(dim=1)';
    case 'residual':
      return `Residual(\n${indent(branches.map(sequential).join(',\n'))},\n)`;
    case 'concat':
      return `Concat(\n${indent(branches.map(sequential).join(',\n'))},\n)`;
  }
}

function convolution(
  layer: Extract<Layer, { type: 'conv2d' | 'convTranspose2d' }>,
  channels: number,
): string {
  const transposed = layer.type === 'convTranspose2d';
  const padding = layer.padding === 'valid' ? 0 : (layer.padding ?? 0);
  return call(
    transposed ? 'nn.ConvTranspose2d' : 'nn.Conv2d',
    [channels, layer.filters, square(layer.kernel)],
    {
      stride: [square(layer.stride ?? 1), 1],
      padding: [padding === 'same' ? padding : square(padding), 0],
      output_padding: [square((transposed ? layer.outputPadding : undefined) ?? 0), 0],
      dilation: [square(layer.dilation ?? 1), 1],
      groups: [layer.groups ?? 1, 1],
      bias: [layer.bias ?? true, true],
    },
  );
}

function pooling(layer: Extract<Layer, { type: 'maxPool2d' | 'avgPool2d' }>): string {
  const size = square(layer.size);
  const shared = {
    stride: [square(layer.stride ?? size), size],
    padding: [square(layer.padding ?? 0), 0],
    ceil_mode: [layer.ceil ?? false, false],
  } as const;
  return layer.type === 'maxPool2d'
    ? call('nn.MaxPool2d', [size], { ...shared, dilation: [square(layer.dilation ?? 1), 1] })
    : call('nn.AvgPool2d', [size], { ...shared, count_include_pad: [layer.countPadding ?? true, true] });
}
