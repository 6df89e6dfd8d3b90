import { choice, declare, integer, type Filled, type Values } from '../kit/parameters.ts';
import { classesOf, type DataName } from './classes.ts';

const parameters = {
  data: choice<DataName>(
    'Data',
    { digits: 'Digits', hasty: 'Digits, also in haste', shapes: 'Shapes', bars: 'Bars in four directions' },
    'digits',
  ),
  pictures: choice(
    'Training pictures',
    {
      endless: 'A new one each time',
      few: '100',
      some: '1,000',
      many: '5,000',
    },
    'many',
  ),
  optimizer: choice('Optimiser', { adam: 'Adam', momentum: 'SGD with momentum', sgd: 'SGD' }, 'adam'),
  rate: choice(
    'Learning rate',
    {
      ...{
        '0.0001': '0.0001',
        '0.0003': '0.0003',
        '0.001': '0.001',
        '0.003': '0.003',
        '0.01': '0.01',
      },
      ...{ '0.03': '0.03', '0.1': '0.1', '0.3': '0.3', '1.0': '1' },
    },
    '0.003',
  ),
  batch: choice('Batch', { 8: '8', 16: '16', 32: '32', 64: '64', 128: '128' }, '32'),
  seed: integer('Seed', { default: 7, min: 1, max: 999, typed: true }),
  sample: integer('Sample', { default: 4, min: 1, max: 10 }),
};
export type LabParameters = typeof parameters;
export type LabValues = Filled<LabParameters>;

export const declaration = declare({
  name: 'TrainingLab',
  summary:
    'A network that is trained on the page: curves, kernels, mistakes, both ways in time, and branches.',
  lab: 'Train a convolutional network',
  parameters,
  presets: {
    overfitting: {
      values: { pictures: 'few' },
      controls: ['pictures', 'optimizer', 'rate', 'seed'],
    },
    bars: {
      values: { data: 'bars', pictures: 'endless' },
      controls: ['optimizer', 'rate', 'batch', 'seed', 'sample'],
    },
  },
  facts: {
    accuracy: 'how many of a hundred pictures that it never trained on it gets right',
    images: 'how many pictures it has trained on',
    loss: 'the loss on pictures that it never trained on',
    branches: 'how many runs there are to compare',
  },
  refuses: ({ data, sample }) =>
    sample > classesOf(data).length
      ? `There is one sample for each of the ${classesOf(data).length} classes.`
      : null,
  // Other pictures may come in fewer classes.
  follow: (next: Values<LabParameters>, changed) =>
    changed === 'data' ? { ...next, sample: Math.min(next.sample, classesOf(next.data).length) } : next,
});
