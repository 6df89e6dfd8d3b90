import type { Layer, Size2 } from '#engine/index.ts';
import { percentage } from '#figures/percentage.ts';
import { isWindow } from '#trace/stack.ts';
import { layers } from '../kit/layers.ts';
import { choice, declare, integer, type Filled } from '../kit/parameters.ts';
import { MOST } from './editing.ts';
import { DIGITS_SIDE, isLearned, stacks, type StackName } from './stacks.ts';

/** Pictures that a field is measured on, and the share of the squared gradient that the inner square holds. */
export const SAMPLES = 64;
export const SHARE = 0.95;

const parameters = {
  layers: layers('Layers', stacks.three.layers, 2 * MOST),
  begun: choice<StackName>('Begin with', stacks, 'three'),
  size: integer('Input size', { default: 21, min: 9, max: DIGITS_SIDE }),
  measure: choice(
    'Field',
    { paths: 'Paths counted', random: 'Gradient, random weights', trained: 'Gradient, trained weights' },
    'paths',
  ),
  /** 0 is the input */
  chosen: integer('Layer looked at', { default: 3, min: 0, max: MOST }),
};
export type FieldValues = Filled<typeof parameters>;

/** The layers that have rows of their own, with their places in the list. */
export const windowsOf = (list: readonly Layer[]) =>
  list.flatMap((layer, depth) => (isWindow(layer) ? [{ layer, depth }] : []));

const begin = (begun: StackName, size = parameters.size.default) => ({
  ...{ begun, size, layers: stacks[begun].layers, chosen: windowsOf(stacks[begun].layers).length },
});

const isSquare = (side: Size2 | string | undefined) => !Array.isArray(side) || side[0] === side[1];
const cellwise = ['relu', 'relu6', 'sigmoid', 'tanh', 'gelu'];

/** Rows and columns are seen alike here, and every layer is a window or works cell by cell. */
function misfit(list: readonly Layer[]): string | null {
  for (const layer of list) {
    if (!isWindow(layer) && !cellwise.includes(layer.type))
      return `A ${layer.type} layer is no window: convolutions, poolings and ReLUs can be stacked here.`;
    const { kernel, size, stride, padding, dilation, ceil, groups } = layer as unknown as Partial<
      Record<'kernel' | 'size' | 'stride' | 'padding' | 'dilation', Size2>
    > & { ceil?: boolean; groups?: number };
    if (![kernel, size, stride, padding, dilation].every(isSquare))
      return 'Windows are square here: give one number for both sides.';
    if (padding === ('same' as unknown) || padding === ('valid' as unknown))
      return 'Padding is a number here.';
    if (ceil) return 'Poolings drop what does not fill a window here: leave out rounding up.';
    if (groups !== undefined && groups !== 1)
      return 'Groups see as far as all channels do: leave them out here.';
  }
  const count = windowsOf(list).length;
  if (count === 0) return 'A stack needs a convolution or a pooling.';
  return count > MOST ? `${MOST} convolutions and poolings are the most that can be stacked here.` : null;
}

export const declaration = declare({
  name: 'ReceptiveField',
  summary:
    'A stack of convolutions and poolings that can be edited: what any cell of any layer sees, what sees it, and how much of that counts.',
  lab: 'What a cell sees',
  parameters,
  presets: {
    three: { values: begin('three'), controls: ['begun', 'size'] },
    pooled: { values: begin('pooled'), controls: ['begun', 'size'], was: ['strided'] },
    gridding: { values: begin('gridding'), controls: ['begun', 'size', 'measure'] },
    effective: {
      values: { ...begin('eight', 25), measure: 'random' },
      controls: ['begun', 'size', 'measure'],
    },
  },
  facts: {
    field: 'the side of the field of the last layer',
    jump: 'how many pixels apart its cells are',
    depth: 'how many convolutions and poolings there are',
    read: 'how many pixels of a row its middle cell reads',
    inner: `the side of the square that holds ${percentage(SHARE)} of what is measured`,
  },
  inputs: { layers: ({ size }) => [1, size, size] },
  follow(next, changed) {
    if (changed === 'begun') {
      const size = next.begun === 'digits' ? DIGITS_SIDE : next.size;
      const measure = next.measure === 'trained' && next.begun !== 'digits' ? 'random' : next.measure;
      return { ...next, ...begin(next.begun, size), measure };
    }
    if (changed === 'measure' && next.measure === 'trained')
      return { ...next, ...begin('digits', DIGITS_SIDE) };
    const learned = isLearned(next.layers) && next.size === DIGITS_SIDE;
    return {
      ...next,
      measure: next.measure === 'trained' && !learned ? 'random' : next.measure,
      chosen: Math.min(next.chosen, windowsOf(next.layers).length),
    };
  },
  refuses({ layers: list, chosen, measure, size }) {
    const reason = misfit(list);
    if (reason) return reason;
    if (chosen > windowsOf(list).length)
      return `There is no layer ${chosen}: there are ${windowsOf(list).length} to look at.`;
    if (measure === 'trained' && !(isLearned(list) && size === DIGITS_SIDE))
      return `Trained weights belong to the digits network, on pictures of ${DIGITS_SIDE} by ${DIGITS_SIDE}: begin with it.`;
    return null;
  },
  // It is chosen among the layers.
  called: (_, name) => (name === 'chosen' ? null : undefined),
});
