/** A widget with little to it, in the place of real ones. */
import type { Widgets } from '#authoring/course/widgets.ts';
import { choice, declare, grid, integer, toggle } from '#widgets/kit/parameters.ts';

const declaration = declare({
  name: 'Walk',
  summary: 'A window that walks.',
  parameters: {
    stride: integer('Stride', { default: 1, min: 1, max: 4 }),
    padding: integer('Padding', { default: 0, min: 0, max: 3 }),
    kernel: choice('Kernel', { sobelX: 'Sobel x', laplacian: 'Laplacian' }, 'sobelX'),
    marks: toggle('Marks'),
    weights: grid('Weights', { digits: [-9, 9], side: [1, 5] }),
  },
  presets: { small: { values: { stride: 2 } } },
  facts: {},
  drawings: { weights: { sample: () => [[1]], free: true } },
  refuses: ({ stride, padding }) =>
    stride > padding + 2 ? `a stride of ${stride} needs a padding of ${stride - 2} or more.` : null,
});

export const standIn: Widgets = new Map([['Walk', { declaration }]]);
