import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Layer, SourceReading } from '#engine/index.ts';
import {
  describe as rowsOf,
  forward,
  initialize,
  kerasSource,
  pytorchSource,
  readLayers,
  readSource,
  totals,
} from '#engine/index.ts';
import { properties, wholeTensor } from '../arbitrary.ts';

/** Layers as they are written for short: `conv2d 8 3 | relu`. */
const short = ({ layers }: SourceReading): string =>
  layers.map(({ type, ...rest }) => [type, ...Object.values(rest).map(String)].join(' ')).join(' | ');

const right: [name: string, text: string, layers: string, shape: readonly number[] | null][] = [
  [
    'a row of layers',
    `import torch
from torch import nn
model = nn.Sequential(
    nn.Conv2d(1, 8, 3),  # a comment, with (brackets
    nn.ReLU(inplace=True),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(8 * 13 * 13, 10),
)`,
    'conv2d 8 3 | relu | maxPool2d 2 | flatten | linear 10',
    [1, 28, 28],
  ],
  [
    'arguments by name, in any order, and pairs',
    'nn.Sequential(nn.Conv2d(out_channels=4, in_channels=3, padding=(0, 1), kernel_size=(3, 5), bias=False))',
    'conv2d 4 3,5 false 0,1',
    [3, 28, 28],
  ],
  [
    'names from an OrderedDict, imported bare',
    `from collections import OrderedDict
from torch.nn import Sequential, Conv2d, ReLU
net = Sequential(OrderedDict([("conv1", Conv2d(1, 6, 5)), ("relu1", ReLU())]))`,
    'conv2d 6 5 | relu',
    [1, 28, 28],
  ],
  [
    'rows inside of rows, and numbers with names',
    `width = 16
block = nn.Sequential(nn.Conv2d(3, width, 3, padding="same"), nn.BatchNorm2d(width), nn.GELU())
model = nn.Sequential(block, nn.Sequential(nn.AvgPool2d(2, stride=1, count_include_pad=False)), nn.Dropout(0.5))`,
    'conv2d 16 3 same | batchNorm2d | gelu | avgPool2d 2 1 false',
    [3, 28, 28],
  ],
  [
    'a trial that tells the input',
    `model = nn.Sequential(nn.Conv2d(3, 4, 3, stride=2), nn.AdaptiveAvgPool2d((1, 1)))
x = torch.randn(16, 3, 65, 33)
print(model(x).shape)`,
    'conv2d 4 3 2 | globalAvgPool',
    [3, 65, 33],
  ],
  [
    'a summary that tells the input',
    `from torchsummary import summary
model = nn.Sequential(nn.ZeroPad2d((1, 2, 3, 4)), nn.ConvTranspose2d(2, 4, 3, stride=2, output_padding=1)).to(device)
summary(model, (2, 10, 12))`,
    'pad2d 3 2 4 1 | convTranspose2d 4 3 2 1',
    [2, 10, 12],
  ],
  [
    'a list of numbers',
    'nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3), nn.Softmax(dim=1))',
    'linear 8 | tanh | linear 3 | softmax',
    [4],
  ],
  [
    'a class whose forward goes through its fields',
    `class Net(nn.Module):
    """LeNet, retold."""
    def __init__(self):
        super(Net, self).__init__()
        self.conv1 = nn.Conv2d(3, 6, 5)
        self.pool = nn.MaxPool2d(2, 2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.conv2(x)))
        x = torch.flatten(x, 1)  # all but the batch
        x = F.relu(self.fc1(x))
        return self.fc2(x)

net = Net()
criterion = nn.CrossEntropyLoss()
optimizer = optim.SGD(net.parameters(), lr=0.001, momentum=0.9)
for epoch in range(2):
    loss = criterion(net(x), y)
    loss.backward()`,
    'conv2d 6 5 | relu | maxPool2d 2 | conv2d 16 5 | relu | maxPool2d 2 | flatten | linear 120 | relu | linear 10',
    [3, 32, 32],
  ],
  [
    'a class that is not used, with arguments that it has anyway, and view',
    `class Net(nn.Module):
  def __init__(self, classes=3):
    super().__init__()
    self.features = nn.Sequential(nn.Conv2d(1, 2, 3), nn.ReLU())
    self.head = nn.Linear(2 * 26 * 26, classes)
  def forward(self, x):
    x = self.features(x)
    x = x.view(x.size(0), -1)
    return self.head(x)`,
    'conv2d 2 3 | relu | flatten | linear 3',
    [1, 28, 28],
  ],
  [
    'blocks of a class, with a sum',
    `class Block(nn.Module):
    def __init__(self, c, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(c, c, 3, stride, 1)
        self.bn = nn.BatchNorm2d(c)
    def forward(self, x):
        identity = x
        out = self.bn(self.conv(x))
        out += identity
        return F.relu(out)
model = nn.Sequential(nn.Conv2d(1, 4, 1), Block(4), Block(4))`,
    'conv2d 4 1 | residual [object Object],[object Object] | relu | residual [object Object],[object Object] | relu',
    [1, 28, 28],
  ],
  [
    'branches that are stacked',
    `class Two(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Conv2d(1, 2, 1)
        self.b = nn.Conv2d(1, 3, 3, padding=1)
    def forward(self, x):
        return torch.cat([self.a(x), self.b(x)], dim=1)`,
    'concat [object Object],[object Object]',
    [1, 28, 28],
  ],
  [
    'a function that makes the network',
    `def make(filters):
    return nn.Sequential(nn.Conv2d(1, filters, 3), nn.ReLU())
model = make(12)`,
    'conv2d 12 3 | relu',
    [1, 28, 28],
  ],
  [
    'lines from a console',
    '>>> model = nn.Sequential(\n...     nn.Conv2d(1, 8, 3),\n...     nn.Sigmoid(),\n... )\n>>> model',
    'conv2d 8 3 | sigmoid',
    [1, 28, 28],
  ],
  [
    'Keras, a list with an input',
    `from tensorflow import keras
from tensorflow.keras import layers
num_classes = 10
input_shape = (28, 28, 1)
model = keras.Sequential(
    [
        keras.Input(shape=input_shape),
        layers.Conv2D(32, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Conv2D(64, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(num_classes, activation="softmax"),
    ]
)
model.summary()
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])`,
    'conv2d 32 3 | relu | maxPool2d 2 | conv2d 64 3 | relu | maxPool2d 2 | flatten | linear 10 | softmax',
    [1, 28, 28],
  ],
  [
    'Keras, layer after layer',
    `model = models.Sequential()
model.add(layers.Conv2D(32, (3, 3), activation='relu', input_shape=(32, 30, 3)))
model.add(layers.BatchNormalization())
model.add(layers.GlobalAveragePooling2D())
model.add(layers.Dense(10, use_bias=False))`,
    'conv2d 32 3 | relu | batchNorm2d 0.001 | globalAvgPool | flatten | linear 10 false',
    [3, 32, 30],
  ],
  [
    'Keras, function after function',
    `inputs = keras.Input((16, 16, 4))
x = layers.Conv2D(4, 3, padding="same")(inputs)
x = layers.add([x, inputs])
a = layers.Conv2D(2, 1)(x)
x = layers.Concatenate()([a, x])
model = keras.Model(inputs, x)`,
    'residual [object Object] | concat [object Object],',
    [4, 16, 16],
  ],
  [
    'Keras, "same" with strides',
    `keras.Sequential([layers.Input((28, 28, 1)), layers.Conv2D(4, 5, strides=2, padding="same"),
  layers.MaxPooling2D(3, strides=2, padding="same"), layers.AveragePooling2D(2, padding="same")])`,
    'pad2d 1 2 2 1 | conv2d 4 5 2 | maxPool2d 3 2 true | avgPool2d 2 true false',
    [1, 28, 28],
  ],
  [
    'Keras, convolutions in two parts',
    `keras.Sequential([keras.Input((9, 9, 6)), layers.SeparableConv2D(8, 3), layers.DepthwiseConv2D(3, depth_multiplier=2)])`,
    'conv2d 6 3 false 6 | conv2d 8 1 | conv2d 16 3 8',
    [6, 9, 9],
  ],
  [
    'Keras, transposed',
    'keras.Sequential([keras.Input((4, 4, 2)), layers.Conv2DTranspose(3, 4, strides=2, padding="same"), layers.ReLU(6)])',
    'convTranspose2d 3 4 2 1 | relu6',
    [2, 4, 4],
  ],
  [
    'Keras, without an input',
    'tf.keras.Sequential([tf.keras.layers.Conv2D(4, 3, activation=tf.nn.relu), tf.keras.layers.Activation("tanh")])',
    'conv2d 4 3 | relu | tanh',
    [1, 28, 28],
  ],
];

it.each(right)('reads %s', (_, text, layers, shape) => {
  const reading = readSource(text);
  expect(reading.misfit).toBeNull();
  expect(short(reading)).toBe(layers);
  expect(reading.inputShape).toEqual(shape);
  expect(totals(rowsOf(reading.layers, reading.inputShape!)).parameters).toBeGreaterThan(0);
});

const conv = 'nn.Conv2d(1, 8, 3)';
const wrong: [name: string, text: string, line: number, message: string][] = [
  [
    'an unknown layer',
    'nn.Sequential(\n  nn.Conv2d(1, 8, 3),\n  nn.ReLu(),\n)',
    3,
    'nn.ReLu is none of the layers of PyTorch that can be read here: did you mean ReLU?',
  ],
  [
    "another framework's layer",
    'import torch\nnn.Sequential(nn.Conv2D(1, 8, 3))',
    2,
    'nn.Conv2D is none of the layers of PyTorch that can be read here: did you mean Conv2d?',
  ],
  [
    'channels that do not arrive',
    `nn.Sequential(\n${conv},\nnn.Conv2d(16, 8, 3))`,
    3,
    'nn.Conv2d takes 16 channels (in_channels), and 8 arrive: write 8 for in_channels',
  ],
  [
    'numbers that do not arrive',
    `m = nn.Sequential(${conv}, nn.Flatten(),\nnn.Linear(400, 10))\nm(torch.zeros(1, 1, 28, 28))`,
    2,
    'nn.Linear takes 400 numbers (in_features), and 5408 arrive: write 5408 for in_features',
  ],
  [
    'an unknown argument',
    `nn.Sequential(nn.Conv2d(1, 8, 3, strides=2))`,
    1,
    'nn.Conv2d has no strides: did you mean stride?',
  ],
  ['a missing argument', 'nn.Sequential(nn.Conv2d(1, 8))', 1, 'nn.Conv2d needs kernel_size'],
  [
    'too many arguments',
    'nn.Sequential(nn.ReLU(True, 2))',
    1,
    'nn.ReLU is given 2 values and takes 1 (inplace)',
  ],
  [
    'an argument given twice',
    'nn.Sequential(nn.Conv2d(1, 8, 3, kernel_size=3))',
    1,
    'nn.Conv2d is given kernel_size twice',
  ],
  [
    'a kernel larger than its input',
    `m = nn.Sequential(nn.MaxPool2d(8),\nnn.Conv2d(1, 2, 5))\nm(torch.rand(1, 1, 28, 28))`,
    2,
    'nn.Conv2d gets [1, 3, 3]: kernel height',
  ],
  [
    'groups that do not divide',
    'nn.Sequential(nn.Conv2d(8, 6, 3, groups=4))',
    1,
    'nn.Conv2d gets [8, 28, 28]: groups must divide 8 channels and 6 filters, and 4 does not',
  ],
  ['a dense layer before flatten', `nn.Sequential(${conv}, nn.Linear(8, 2))`, 1, 'put flatten before it'],
  [
    'a text for a number',
    'nn.Sequential(nn.Conv2d(1, "8", 3))',
    1,
    'nn.Conv2d wants a whole number for out_channels, not "8"',
  ],
  [
    'a bracket that stays open',
    `net = nn.Sequential(\n  ${conv},\n  nn.ReLU(\n`,
    3,
    'this ( is never closed',
  ],
  ['a comma that is missing', `nn.Sequential(\n  ${conv}\n  nn.ReLU()\n)`, 3, '"," was expected, not "nn"'],
  [
    'layers from a loop',
    `layers = []\nfor i in range(3):\n    layers.append(nn.ReLU())\nnet = nn.Sequential(*layers)`,
    2,
    'what "for" decides only a run could tell',
  ],
  [
    'a list made on the spot',
    'nn.Sequential(*[nn.ReLU() for _ in range(3)])',
    1,
    'a comprehension only a run could tell',
  ],
  [
    'a number that is not there',
    `nn.Sequential(nn.Conv2d(1, config.width, 3))`,
    1,
    'nn.Conv2d is given out_channels = config.width, which only a run could tell',
  ],
  [
    'the same weights twice',
    `conv = nn.Conv2d(1, 1, 3)\nnn.Sequential(conv, conv)`,
    1,
    'nn.Conv2d is used twice, with the same weights each time',
  ],
  [
    'a condition in forward',
    `class Net(nn.Module):\n  def __init__(self):\n    self.a = nn.ReLU()\n  def forward(self, x):\n    if x.sum() > 0:\n      x = self.a(x)\n    return x`,
    5,
    'what "if" decides only a run could tell',
  ],
  [
    'a class that is not there',
    'nn.Sequential(Block(3))',
    1,
    'Block is none of the layers of PyTorch that can be read here: if it is your own, paste its class, too',
  ],
  [
    'a sum of two shapes',
    `class Net(nn.Module):\n  def __init__(self):\n    self.a = nn.Conv2d(1, 2, 3)\n  def forward(self, x):\n    return x + self.a(x)`,
    5,
    'which cannot be added',
  ],
  ['no network', 'print("hello")', 1, 'there is no network in this text'],
  ['nothing', '', 1, 'there is no network in this text'],
  [
    'Keras, an unknown layer',
    'keras.Sequential([\nlayers.Conv2d(8, 3)])',
    2,
    'layers.Conv2d is none of the layers of Keras that can be read here: did you mean Conv2D?',
  ],
  [
    'Keras, an unknown padding',
    'keras.Sequential([layers.Conv2D(8, 3, padding="full")])',
    1,
    'layers.Conv2D takes padding = valid or same, not full',
  ],
  [
    'Keras, an unknown bend',
    'keras.Sequential([layers.Dense(8, activation="swish")])',
    1,
    'there is no activation swish here',
  ],
  [
    'Keras, a pool larger than its input',
    `keras.Sequential([\nkeras.Input((4, 4, 1)),\nlayers.MaxPooling2D(5)])`,
    3,
    'layers.MaxPooling2D gets [1, 4, 4]: window height',
  ],
  [
    'Keras, strides with dilation',
    'keras.Sequential([layers.Conv2D(8, 3, strides=2, dilation_rate=2)])',
    1,
    'Keras takes strides or a dilation_rate above 1, not both',
  ],
  [
    'Keras, outputs from elsewhere',
    `a = keras.Input((4, 4, 1))\nb = keras.Input((4, 4, 1))\nkeras.Model(a, layers.ReLU()(b))`,
    3,
    'its outputs do not come from its inputs',
  ],
];

it.each(wrong)('says what is wrong with %s', (_, text, line, message) => {
  const { misfit } = readSource(text);
  expect(misfit).toEqual({ line, message: expect.stringContaining(message) as string });
});

it('keeps the layers that fit before the first that does not, with their lines', () => {
  const reading = readSource('nn.Sequential(\n  nn.Conv2d(1, 8, 3),\n  nn.ReLU(),\n  nn.Conv2d(4, 8, 3),\n)');
  expect(short(reading)).toBe('conv2d 8 3 | relu');
  expect(reading.lines).toEqual([2, 3]);
});

describe('a text that means no good', () => {
  it.each([
    ['brackets without end', '('.repeat(5000) + ')'.repeat(5000), 'brackets inside of each other'],
    ['signs without end', `x = ${'-'.repeat(5000)}1`, 'parts inside of each other'],
    ['powers without end', `x = ${'2**'.repeat(5000)}2`, 'parts inside of each other'],
    ['dots without end', `x = a${'.b'.repeat(5000)}`, 'calls behind each other'],
    [
      'blocks without end',
      Array.from({ length: 50 }, (_, i) => `${' '.repeat(i)}def f():`).join('\n'),
      'blocks in each other',
    ],
    [
      'a class that makes itself',
      'class A(nn.Module):\n  def __init__(self):\n    self.a = A()\nA()',
      'calls within each other',
    ],
    [
      'rows that double',
      `a = nn.Sequential(nn.ReLU())\n${'a = nn.Sequential(a, a)\n'.repeat(40)}`,
      'more than 1000 layers',
    ],
    [
      'calls that double',
      `def f0(x):\n  return x\n${Array.from({ length: 25 }, (_, i) => `def f${i + 1}(x):\n  return f${i}(f${i}(x))`).join('\n')}\nf25(1)`,
      'too much',
    ],
    // Whoever followed them to their end would not be back before this test is given up.
  ])('%s is refused in words', (_, text, message) => {
    expect(readSource(text).misfit?.message).toContain(message);
  });

  it('is not read beyond its size', () => {
    expect(() => readSource('x'.repeat(100_001))).toThrow(
      new RangeError('the text has 100001 characters, and 100000 is the most: paste the network alone'),
    );
  });
});

/** Layers without what they say that they would do anyway. */
const plainly = (layers: readonly Layer[]): unknown[] =>
  layers.map((layer) => {
    const usual: Record<string, unknown> = {
      ...{
        stride: 'size' in layer ? layer.size : 1,
        padding: 0,
        dilation: 1,
        groups: 1,
        bias: true,
        ceil: false,
      },
      ...{
        countPadding: true,
        outputPadding: 0,
        eps: 1e-5,
        initial: 1,
        top: 0,
        right: 0,
        bottom: 0,
        left: 0,
      },
    };
    const text = (value: unknown): string =>
      Array.isArray(value) && value[0] === value[1]
        ? String(value[0])
        : JSON.stringify(value === 'valid' ? 0 : value);
    return Object.fromEntries<unknown>(
      Object.entries(layer)
        .filter(([key, value]) => key !== 'name' && text(value) !== text(usual[key]))
        .map(([key, value]): [string, unknown] => [
          key,
          key === 'body' || key === 'shortcut'
            ? plainly(value as Layer[])
            : key === 'branches'
              ? (value as Layer[][]).map(plainly)
              : text(value),
        ])
        .sort(),
    );
  });

const size = (max: number) =>
  fc.oneof(fc.integer({ min: 1, max }), fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max })));
const pad = fc.oneof(
  fc.integer({ min: 0, max: 2 }),
  fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })),
);
const layer = fc.oneof<fc.Arbitrary<Layer>[]>(
  fc.record({
    ...{ type: fc.constant('conv2d'), filters: fc.constantFrom(2, 4), kernel: size(3), stride: size(2) },
    ...{ padding: pad, dilation: size(2), groups: fc.constantFrom(1, 2), bias: fc.boolean() },
  }),
  fc.record({
    type: fc.constant('conv2d'),
    filters: fc.constant(4),
    kernel: size(4),
    padding: fc.constantFrom('same', 'valid'),
  }),
  fc.record({
    ...{
      type: fc.constant('convTranspose2d'),
      filters: fc.constantFrom(2, 4),
      kernel: size(4),
      stride: size(3),
    },
    ...{ padding: fc.constantFrom(0, 1), outputPadding: fc.constantFrom(0, 1), bias: fc.boolean() },
  }),
  fc.record({
    type: fc.constant('maxPool2d'),
    size: size(3),
    stride: size(3),
    padding: fc.constantFrom(0, 1),
    ceil: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('avgPool2d'),
    size: size(3),
    padding: fc.constantFrom(0, 1),
    ceil: fc.boolean(),
    countPadding: fc.boolean(),
  }),
  fc.record({ type: fc.constant('pad2d'), top: fc.nat(2), left: fc.nat(2), right: fc.nat(2) }),
  fc.record({ type: fc.constant('batchNorm2d'), eps: fc.constantFrom(1e-5, 1e-3, 1e-7) }),
  fc.record({ type: fc.constant('layerNorm2d'), eps: fc.constantFrom(1e-5, 1e-3) }),
  fc.record({ type: fc.constant('scale'), initial: fc.constantFrom(1, 0.5) }),
  fc.record({ type: fc.constantFrom('relu', 'relu6', 'sigmoid', 'tanh', 'gelu', 'globalAvgPool') }),
  fc.constant<Layer>({
    type: 'residual',
    body: [{ type: 'conv2d', filters: 4, kernel: 3, padding: 1 }, { type: 'relu' }],
    shortcut: [{ type: 'conv2d', filters: 4, kernel: 1 }],
  }),
  fc.constant<Layer>({ type: 'residual', body: [{ type: 'tanh' }] }),
  fc.constant<Layer>({
    type: 'concat',
    branches: [
      [],
      [
        { type: 'conv2d', filters: 2, kernel: 1 },
        { type: 'residual', body: [{ type: 'scale' }] },
      ],
    ],
  }),
);

/** As many of the layers as fit, and sometimes an end that decides. */
const nets = fc.tuple(fc.array(layer, { maxLength: 5 }), fc.boolean()).map(([all, ends]) => {
  const net: Layer[] = [];
  for (const one of all) if (fits([...net, one])) net.push(one);
  return ends
    ? [
        ...net,
        { type: 'flatten' } as const,
        { type: 'linear', units: 3 } as const,
        { type: 'softmax' } as const,
      ]
    : net;
});
const shape = [2, 9, 8];

function fits(layers: readonly Layer[]): boolean {
  try {
    rowsOf(layers, shape);
    return true;
  } catch {
    return false;
  }
}

const counts = (layers: readonly Layer[]): unknown => ({
  ...totals(rowsOf(layers, shape)),
  output: rowsOf(layers, shape).at(-1)?.output,
});

const picture = wholeTensor([1, ...shape], 7);
const answer = (layers: readonly Layer[]): number[] => [
  ...forward(initialize(layers, shape, 3), picture).at(-1)!.output.data,
];

describe('what is exported', () => {
  it('is read back from PyTorch, layer by layer', () => {
    fc.assert(
      fc.property(
        nets.filter((net) => net.length > 0),
        (net) => {
          const { misfit, inputShape, told, layers } = readSource(pytorchSource(net, shape));
          expect({ misfit, inputShape, told }).toEqual({ misfit: null, inputShape: shape, told: true });
          expect(plainly(layers)).toEqual(plainly(net));
        },
      ),
      properties,
    );
  });

  it('is read back from Keras as a network that counts and answers the same', () => {
    fc.assert(
      fc.property(
        nets.filter((net) => net.length > 0),
        (net) => {
          const { misfit, inputShape, layers } = readSource(kerasSource(net, shape));
          expect({ misfit, inputShape }).toEqual({ misfit: null, inputShape: shape });
          expect(counts(layers)).toEqual(counts(net));
          const [mine, back] = [answer(net), answer(layers)];
          expect(Math.max(...mine.map((value, i) => Math.abs(value - back[i]!)))).toBeLessThan(1e-12);
        },
      ),
      properties,
    );
  });

  const file = new URL('../../../content/architectures.yaml', import.meta.url);
  const architectures = parse(readFileSync(file, 'utf8')) as {
    id: string;
    input: number[];
    layers: unknown;
  }[];

  it.each(architectures)('is read back for $id', ({ input, layers }) => {
    const net = readLayers(layers);
    expect(plainly(readSource(pytorchSource(net, input)).layers)).toEqual(plainly(net));
    const { layers: back, inputShape } = readSource(kerasSource(net, input));
    expect(totals(rowsOf(back, inputShape!))).toEqual(totals(rowsOf(net, input)));
  });
});
