import type { Row } from '../network/describe.ts';
import { describe } from '../network/describe.ts';
import type { Layer } from '../network/layer.ts';
import type { Shape } from '../tensor.ts';
import { kerasConvolution, kerasTransposed } from './kerasConv.ts';
import { kerasPool } from './kerasPool.ts';
import type { Step } from './kerasStep.ts';
import { apply, zeroPadding } from './kerasStep.ts';
import { comment, literal } from './python.ts';

export const scaleClass = `
class Scale(layers.Layer):
    def __init__(self, initial=1.0, **options):
        super().__init__(**options)
        self.initial = initial

    def build(self, shape):
        start = keras.initializers.Constant(self.initial)
        self.weight = self.add_weight(shape=(shape[-1],), initializer=start)

    def call(self, x):
        return x * self.weight

`;

/**
 * The network as a Python program for Keras 3, which runs as it is and prints a summary. Keras orders an image as
 * height, width, channels, and pads less freely than our layers do; what it has no word for is written out as
 * padding, cropping and slicing. What it cannot compute is an error that says so.
 */
export function kerasSource(layers: readonly Layer[], inputShape: Shape): string {
  const [c = 1, ...size] = inputShape;
  let branches = 0;
  const body = chain(describe(layers, inputShape), 'x', 'x', () => `branch${++branches}`);
  const uses = (name: string): boolean => body.some((line) => line.includes(name));
  return [
    `import keras\nfrom keras import layers${uses('ops.') ? ', ops' : ''}\n`,
    ...(uses('Scale(') ? [scaleClass] : []),
    '# Keras orders an image as height, width, channels.',
    `inputs = keras.Input(${literal([...size, c])})`,
    'x = inputs',
    ...body,
    '',
    'model = keras.Model(inputs, x)',
    'model.summary()\n',
  ].join('\n');
}

/** Lines that take the variable `from` through the layers and leave the answer in `to`. */
function chain(rows: readonly Row[], from: string, to: string, fresh: () => string): string[] {
  const lines: string[] = [];
  let current = from;
  for (const row of rows) {
    if (row.layer.type === 'residual' || row.layer.type === 'concat') {
      const ends = row.branches.map((branch) => {
        if (branch.length === 0) return current;
        const name = fresh();
        lines.push(...chain(branch, current, name, fresh));
        return name;
      });
      if (row.layer.type === 'residual' && ends.length === 1) ends.push(current);
      const joint = row.layer.type === 'residual' ? 'Add' : 'Concatenate';
      lines.push(`${to} = layers.${joint}()([${ends.join(', ')}])`);
    } else {
      steps(row.layer, row).forEach((step, index) => {
        lines.push(`${to} = ${step(index === 0 ? current : to)}`);
      });
    }
    lines.push(`${lines.pop()!}  # ${comment(row)}`);
    current = to;
  }
  return lines;
}

function steps(layer: Exclude<Layer, { type: 'residual' | 'concat' }>, row: Row): Step[] {
  switch (layer.type) {
    case 'conv2d':
      return kerasConvolution(layer);
    case 'convTranspose2d':
      return kerasTransposed(layer, row);
    case 'maxPool2d':
    case 'avgPool2d':
      return kerasPool(layer, row);
    case 'pad2d':
      return [zeroPadding({ top: 0, right: 0, bottom: 0, left: 0, ...layer })];
    case 'globalAvgPool':
      return [apply('GlobalAveragePooling2D', [], { keepdims: [true, false] })];
    case 'flatten':
      return [apply('Flatten')];
    case 'linear':
      return [apply('Dense', [layer.units], { use_bias: [layer.bias ?? true, true] })];
    case 'batchNorm2d':
      return [apply('BatchNormalization', [], { momentum: [0.9, 0.99], epsilon: [layer.eps ?? 1e-5, 1e-3] })];
    case 'layerNorm2d':
      return [apply('LayerNormalization', [], { epsilon: [layer.eps ?? 1e-5, 1e-3] })];
    case 'scale':
      return [(x) => `Scale(${layer.initial ?? ''})(${x})`];
    case 'relu':
      return [apply('ReLU')];
    case 'relu6':
      return [apply('ReLU', [6])];
    case 'sigmoid':
    case 'tanh':
    case 'gelu':
      return [apply('Activation', [layer.type])];
    case 'softmax':
      return [apply('Softmax')];
  }
}
