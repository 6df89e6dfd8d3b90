import { digits } from '#samples/digits/index.ts';
import type { Border } from '#trace/shift.ts';
import { choice, declare, integer, type Filled } from '../kit/parameters.ts';
import { layers } from './layers.ts';
import { REACH, scenes } from './scenes.ts';

export const borders = {
  valid: 'None (valid)',
  zeros: 'Zeros, half a kernel',
  full: 'Zeros, full',
  reflect: 'Reflected',
  circular: 'Circular',
} as const satisfies Readonly<Record<Border, string>>;

const parameters = {
  show: choice('Show', { map: 'The map of a layer', answer: 'The answer of the network' }, 'map'),
  picture: choice('Picture', scenes, 'house'),
  enters: choice(
    'Comes in',
    { scene: 'More of the picture', paper: 'Blank paper', round: 'What has left it' },
    'scene',
  ),
  layer: choice('Layer', layers, 'sobel'),
  border: choice('Padding', borders, 'valid'),
  digit: choice('Digit', Object.fromEntries(digits.classes.map((name) => [name, name])), '3'),
  sample: integer('Sample', { default: 2, min: 1, max: 200 }),
  right: integer('Moved right', { default: 0, min: -REACH, max: REACH }),
  down: integer('Moved down', { default: 0, min: -REACH, max: REACH }),
};
export type ShiftValues = Filled<typeof parameters>;

const moves = ['right', 'down'] as const;

export const declaration = declare({
  name: 'ShiftLab',
  summary:
    'A picture that can be dragged: whether the map of a layer moves with it, measured cell by cell, and whether a trained network still says the same.',
  lab: 'Shift a picture, follow the map',
  parameters,
  presets: {
    moves: { values: { right: 3, down: 2 }, controls: ['picture', ...moves] },
    borders: {
      values: { border: 'zeros', right: 3 },
      controls: ['picture', 'enters', 'layer', 'border', ...moves],
    },
    strides: {
      values: { picture: 'digit', layer: 'max', right: 1 },
      controls: ['picture', 'layer', ...moves],
    },
    aliasing: {
      values: { picture: 'stripes', layer: 'every', right: 1 },
      controls: ['picture', 'layer', ...moves],
    },
    answer: { values: { show: 'answer' }, controls: ['digit', 'sample', ...moves] },
  },
  facts: {
    error: 'by how much the map differs from the one that was moved, in percent; 0 for a network',
    differing: 'how many cells of it differ; 0 for a network',
    says: 'what the network says; −1 for a map',
    wrong: 'whether that is another digit; false for a map',
  },
  called({ show }, name) {
    const ofMap = ['picture', 'enters', 'layer', 'border'];
    const ofAnswer = ['digit', 'sample'];
    return (show === 'map' ? ofAnswer : ofMap).includes(name) ? null : undefined;
  },
});
