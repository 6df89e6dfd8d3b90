import type { Preset } from '../kit/parameters.ts';
import type { parameters } from './controls.ts';

type Presets = Readonly<Record<string, Preset<typeof parameters>>>;
const transposed = 'transposed';

/** The fifteen cases that every text on the subject returns to, as in Dumoulin and Visin's guide. */
const classics = {
  noPadding: { values: { size: 4, kernel: 3 } },
  arbitraryPadding: { values: { size: 5, kernel: 4, padding: 2 } },
  halfPadding: { values: { size: 5, kernel: 3, rule: 'same' } },
  fullPadding: { values: { size: 5, kernel: 3, rule: 'full' } },
  strides: { values: { size: 5, kernel: 3, stride: 2 } },
  paddingStrides: { values: { size: 5, kernel: 3, padding: 1, stride: 2 } },
  paddingStridesOdd: { values: { size: 6, kernel: 3, padding: 1, stride: 2 } },
  noPaddingTransposed: { values: { operation: transposed, size: 2, kernel: 3 } },
  arbitraryPaddingTransposed: { values: { operation: transposed, size: 6, kernel: 4, padding: 2 } },
  halfPaddingTransposed: { values: { operation: transposed, size: 5, kernel: 3, rule: 'same' } },
  fullPaddingTransposed: { values: { operation: transposed, size: 7, kernel: 3, rule: 'full' } },
  stridesTransposed: { values: { operation: transposed, size: 2, kernel: 3, stride: 2 } },
  paddingStridesTransposed: { values: { operation: transposed, size: 3, kernel: 3, padding: 1, stride: 2 } },
  paddingStridesOddTransposed: {
    values: { operation: transposed, size: 3, kernel: 3, padding: 1, stride: 2, outputPadding: 1 },
  },
  dilation: { values: { size: 7, kernel: 3, dilation: 2 } },
} as const satisfies Presets;

/** A classic case shows what it is about, and no more. */
const shown = {
  direct: ['size', 'kernel', 'stride', 'padding'],
  transposed: ['size', 'kernel', 'stride', 'padding', 'outputPadding'],
  dilation: ['size', 'kernel', 'dilation'],
} as const;
const cases: readonly (readonly [string, Presets[string]])[] = Object.entries(classics);

export const presets: Presets = {
  ...Object.fromEntries(
    cases.map(([name, { values }]) => {
      const about = name === 'dilation' ? 'dilation' : (values.operation ?? 'direct');
      return [name, { values, controls: shown[about] }];
    }),
  ),
  strideAndPadding: { values: { size: 7, kernel: 3 }, controls: ['stride', 'padding'] },
  rounding: {
    values: classics.paddingStridesOdd.values,
    controls: ['size', 'kernel', 'stride', 'padding', 'rounding'],
  },
  uses: {
    values: { view: 'counts', size: 5, kernel: 3, padding: 1 },
    controls: ['kernel', 'stride', 'padding'],
  },
  checkerboard: {
    values: { operation: transposed, view: 'counts', size: 5, kernel: 3, stride: 2 },
    controls: ['size', 'kernel', 'stride'],
  },
};
