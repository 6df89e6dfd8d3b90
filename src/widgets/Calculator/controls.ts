/** The formulas there are, and every number that one of them may ask for. */
import { choice, integer, toggle, type Filled } from '../kit/parameters.ts';

export const formulaNames = {
  effectiveKernel: 'Effective kernel',
  outputSize: 'Output of a convolution',
  namedPadding: 'Same and full padding',
  transposedSize: 'Transposed convolution',
  poolSize: 'Output of a pooling',
  convolution: 'Parameters of a convolution',
  separable: 'Depthwise and pointwise',
  dense: 'Dense layer',
  memory: 'Activation memory',
  patches: 'Matrix of patches',
  receptiveField: 'Receptive field of a stack',
  softmax: 'Softmax',
  crossEntropy: 'Cross-entropy',
  batchNorm: 'Batch normalisation',
  initialisation: 'Spread of first weights',
};
export type FormulaName = keyof typeof formulaNames;

const typed = (label: string, initial: number, min: number, max: number) =>
  integer(label, { default: initial, min, max, typed: true });
const slid = (label: string, initial: number, min: number, max: number) =>
  integer(label, { default: initial, min, max });

export const parameters = {
  formula: choice('Formula', formulaNames, 'outputSize'),
  size: typed('Input size', 7, 1, 1024),
  kernel: typed('Kernel size', 3, 1, 21),
  padding: typed('Padding', 0, 0, 32),
  stride: typed('Stride', 1, 1, 32),
  dilation: typed('Dilation', 1, 1, 16),
  outputPadding: typed('Output padding', 0, 0, 31),
  ceil: toggle('Round up'),
  layers: typed('Layers', 3, 1, 20),
  channels: typed('Channels', 3, 1, 4096),
  filters: typed('Filters', 16, 1, 4096),
  groups: typed('Groups', 1, 1, 4096),
  inputs: typed('Numbers in', 784, 1, 1_000_000),
  units: typed('Units', 10, 1, 10_000),
  bias: toggle('Bias', true),
  batch: typed('Examples', 1, 1, 1024),
  precision: choice('Number format', { float32: '32 bits', float16: '16 bits', int8: '8 bits' }, 'float32'),
  a: slid('First', 2, -9, 9),
  b: slid('Second', 1, -9, 9),
  c: slid('Third', 0, -9, 9),
  d: slid('Fourth', -1, -9, 9),
  right: slid('Right class', 1, 1, 4),
  gain: slid('Scale', 1, -5, 5),
  shift: slid('Offset', 0, -5, 5),
};
export type CalculatorValues = Filled<typeof parameters>;
export type NumberName = Exclude<keyof typeof parameters, 'formula'>;
