import { effectiveKernel } from '#engine/index.ts';
import { choice, declare, integer, type Filled } from '../kit/parameters.ts';

const parameters = {
  recipe: choice(
    'Recipe',
    {
      none: 'Free numbers',
      keep: 'Keep the size',
      halve: 'Halve the size',
      pointwise: 'Pointwise: 1 × 1',
      patches: 'Patches: S = K',
    },
    'none',
  ),
  size: integer('Input size', { default: 7, min: 1, max: 1024, typed: true }),
  kernel: integer('Kernel size', { default: 3, min: 1, max: 21, typed: true }),
  padding: integer('Padding', { default: 0, min: 0, max: 32, typed: true }),
  stride: integer('Stride', { default: 1, min: 1, max: 32, typed: true }),
  dilation: integer('Dilation', { default: 1, min: 1, max: 16, typed: true }),
  channels: integer('Channels', { default: 3, min: 1, max: 4096, typed: true }),
  filters: integer('Filters', { default: 16, min: 1, max: 4096, typed: true }),
};
export type CalculatorValues = Filled<typeof parameters>;

type Numbers = Partial<Pick<CalculatorValues, 'kernel' | 'padding' | 'stride' | 'dilation'>>;

/** What a recipe makes of the kernel's side and its dilation; null where it has nothing to offer for them. */
function ruled({ recipe, kernel, dilation }: CalculatorValues): Numbers | null {
  const margin = marginOf(kernel, dilation);
  switch (recipe) {
    case 'none':
      return {};
    case 'keep':
      return fits(margin) ? { padding: margin, stride: 1 } : null;
    case 'halve':
      return fits(margin) ? { padding: margin, stride: 2 } : null;
    case 'pointwise':
      return { kernel: 1, padding: 0, stride: 1, dilation: 1 };
    case 'patches':
      return { padding: 0, stride: kernel, dilation: 1 };
  }
}
/** Why no padding does what the recipe is for. */
function noPadding({ kernel, dilation }: CalculatorValues): string {
  const margin = marginOf(kernel, dilation);
  const reason = Number.isInteger(margin)
    ? `it would take ${margin}, and there are ${parameters.padding.max} at most`
    : 'it takes an odd kernel or an even dilation';
  return `No padding does that for a kernel of ${kernel} with dilation ${dilation}: ${reason}.`;
}
/** P = D(K − 1)/2, whole or not */
const marginOf = (kernel: number, dilation: number) => (effectiveKernel(kernel, dilation) - 1) / 2;
const fits = (margin: number) => Number.isInteger(margin) && margin <= parameters.padding.max;

/** Why there is no output, and what would make one. */
export function misfit({ size, kernel, padding, dilation }: CalculatorValues): string | null {
  const span = effectiveKernel(kernel, dilation);
  const room = size + 2 * padding;
  if (span <= room) return null;
  const padded = padding > 0 ? 'padded input has' : 'input has';
  return `The kernel spans ${span} cells and the ${padded} only ${room}. A smaller kernel, less dilation, more padding or a larger input makes it fit.`;
}

const ruledNames = ['kernel', 'padding', 'stride', 'dilation'] as const;

export const declaration = declare({
  name: 'SizeCalculator',
  summary:
    'The output, the parameters and the multiply-adds of one convolutional layer, from the numbers that define it.',
  parameters,
  presets: {
    keepTheSize: { values: { size: 32, kernel: 5, recipe: 'keep' } },
    halveTheSize: { values: { size: 32, recipe: 'halve' } },
    pointwise: { values: { size: 28, channels: 256, filters: 64, recipe: 'pointwise' } },
    patches: { values: { size: 224, kernel: 16, filters: 768, recipe: 'patches' } },
    side: { values: {}, controls: ['size', 'kernel', 'padding', 'stride', 'dilation'] },
  },
  facts: {
    output: 'the side of the output, 0 where the kernel does not fit',
    lost: 'how many rows at the end no window reaches',
    learned: 'how many weights and biases there are',
  },
  refuses(values) {
    const rule = ruled(values);
    if (!rule) return noPadding(values);
    const broken = ruledNames.find((name) => name in rule && rule[name] !== values[name]);
    return broken
      ? `The recipe comes to a ${parameters[broken].label.toLowerCase()} of ${rule[broken]}, not ${values[broken]}: set one of the two.`
      : null;
  },
  warns: misfit,
  follow(next, changed) {
    const rule = ruled(next);
    // A number that the recipe sets is changed by hand: the reader has left the recipe.
    const free = changed !== 'recipe' && (!rule || changed in rule);
    if (!rule && !free)
      return { ...next, kernel: 3, dilation: 1, ...ruled({ ...next, kernel: 3, dilation: 1 }) };
    return free ? { ...next, recipe: 'none' } : { ...next, ...rule };
  },
  complete(values, given) {
    const rule = ruled(values) ?? {};
    const left = ruledNames.some((name) => given.has(name) && name in rule && rule[name] !== values[name]);
    if (left) return given.has('recipe') ? values : { ...values, recipe: 'none' };
    return { ...values, ...rule };
  },
});
