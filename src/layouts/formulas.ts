/** The formulas of the course in the order in which its reference has them, each with what it says. */
import type { FormulaName } from '#widgets/Calculator/controls.ts';

interface Entry {
  readonly formula: FormulaName;
  readonly text: string;
  /** The lessons that tell why: the first that there is. */
  readonly lessons: readonly string[];
}

export const formulas: readonly Entry[] = [
  {
    formula: 'outputSize',
    text: 'The number of places at which the window fits, along one side. What the floor cuts off are cells at the end that no window reaches.',
    lessons: ['output-sizes'],
  },
  {
    formula: 'effectiveKernel',
    text: 'The stretch from the first to the last weight of a kernel whose weights lie D cells apart. It takes the place of K wherever sizes are concerned.',
    lessons: ['output-sizes'],
  },
  {
    formula: 'namedPadding',
    text: 'Same padding keeps the size at a stride of 1. Full padding, twice as much, lets the window stop wherever it covers at least one cell of the input. Valid padding is none.',
    lessons: ['convolution-arithmetic'],
  },
  {
    formula: 'transposedSize',
    text: 'The size that a convolution with the same numbers would have brought down to W, as long as A is less than S. As the floor makes one size of several, the output padding A says which of them is meant.',
    lessons: ['convolution-arithmetic'],
  },
  {
    formula: 'poolSize',
    text: 'A pooling counts its windows as a convolution does. Where it rounds up, a last window may hang over the end, as long as it begins on the input or on the padding before it.',
    lessons: ['pooling'],
  },
  {
    formula: 'receptiveField',
    text: 'How far along each side of the input one cell can see through a stack of equal layers. R begins as 1, and so does J, the distance on the input between two neighbours of a map; each layer adds to R, and multiplies J by its stride.',
    lessons: ['receptive-fields', 'building-a-convnet'],
  },
  {
    formula: 'convolution',
    text: 'Each of the F filters has a weight for every cell of its window in every channel that it reads, and one bias. In G groups it reads C/G channels. The multiply-adds are those of one place: the whole layer has O·O times as many.',
    lessons: ['output-sizes'],
  },
  {
    formula: 'separable',
    text: 'A depthwise convolution and a 1×1 convolution after it, against the ordinary convolution that they stand in for.',
    lessons: ['cheaper-convolutions', 'famous-architectures'],
  },
  {
    formula: 'dense',
    text: 'Each of N units has a weight for every one of the M numbers before it, and a bias.',
    lessons: ['why-convolutions'],
  },
  {
    formula: 'memory',
    text: 'What a layer puts out, for N examples. Training keeps it until the way back; in use it may go as soon as every layer that reads it is done.',
    lessons: ['output-sizes'],
  },
  {
    formula: 'patches',
    text: 'The matrix that holds every window of the input as a column (im2col), which makes a convolution a product of two matrices. Cells that several windows cover stand in it several times.',
    lessons: ['one-matrix'],
  },
  {
    formula: 'softmax',
    text: 'Makes shares that add up to 1 of four scores. What is added to all of them alike changes nothing.',
    lessons: ['learning-visual-features'],
  },
  {
    formula: 'crossEntropy',
    text: 'Minus the logarithm of the share of the right class. Its gradient for each score is the share, less 1 for the class that is right.',
    lessons: ['training-in-your-browser'],
  },
  {
    formula: 'batchNorm',
    text: 'Four values of one channel, brought to mean 0 and spread 1, and then to a scale γ and an offset β that are learned. ε, 0.00001 here, keeps a channel without any spread from a division by zero.',
    lessons: ['building-a-convnet'],
  },
  {
    formula: 'initialisation',
    text: 'How widely first weights are drawn so that, behind a ReLU, numbers keep their size from layer to layer (He’s rule). C·K·K is how many numbers one sum has.',
    lessons: ['famous-architectures'],
  },
];
