import { choice, integer, toggle, type Filled } from '../kit/parameters.ts';

/** How much padding goes where: W, K′, S and P as everywhere, and the total in cells at both ends. */
const rules = {
  number: 'A number',
  valid: 'Valid: none',
  same: 'Same: K′ − 1 in all',
  full: 'Full: K′ − 1 each end',
  keras: 'Same, as Keras does it',
} as const;

export const parameters = {
  operation: choice('Operation', { direct: 'Convolution', transposed: 'Transposed' }, 'direct'),
  view: choice('View', { steps: 'Step by step', stuffed: 'Zero-stuffed', counts: 'Counts' }, 'steps'),
  square: toggle('Square', true),
  size: integer('Input size', { default: 5, min: 1, max: 12 }),
  sizeAcross: integer('Input width', { default: 5, min: 1, max: 12 }),
  kernel: integer('Kernel size', { default: 3, min: 1, max: 7 }),
  kernelAcross: integer('Kernel width', { default: 3, min: 1, max: 7 }),
  stride: integer('Stride', { default: 1, min: 1, max: 4 }),
  strideAcross: integer('Stride across', { default: 1, min: 1, max: 4 }),
  padding: integer('Padding', { default: 0, min: 0, max: 11 }),
  paddingAcross: integer('Padding across', { default: 0, min: 0, max: 11 }),
  dilation: integer('Dilation', { default: 1, min: 1, max: 4 }),
  dilationAcross: integer('Dilation across', { default: 1, min: 1, max: 4 }),
  outputPadding: integer('Output padding', { default: 0, min: 0, max: 3 }),
  outputPaddingAcross: integer('Output padding across', { default: 0, min: 0, max: 3 }),
  rule: choice('Padding rule', rules, 'number'),
  rounding: choice('Rounding', { floor: 'Floor, as PyTorch', ceil: 'Ceil, as Caffe pools' }, 'floor'),
};
export type ArithmeticValues = Filled<typeof parameters>;

/** What stands for both sides while they are equal, for the width alone, and what the first is called then. */
export const pairs = [
  ['size', 'sizeAcross', 'Input height'],
  ['kernel', 'kernelAcross', 'Kernel height'],
  ['stride', 'strideAcross', 'Stride down'],
  ['padding', 'paddingAcross', 'Padding down'],
  ['dilation', 'dilationAcross', 'Dilation down'],
  ['outputPadding', 'outputPaddingAcross', 'Output padding down'],
] as const;
