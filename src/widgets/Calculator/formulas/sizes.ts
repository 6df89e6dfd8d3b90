/** How large things get. */
import {
  effectiveKernel as spanOf,
  outputSize as outputOf,
  receptiveField as fieldOf,
  samePadding,
  transposedSize as transposedOf,
} from '#engine/index.ts';
import type { Term } from '#figures/Formula.tsx';
import { formatNumber } from '#figures/values.ts';
import type { CalculatorValues } from '../controls.ts';
import type { FormulaParts } from './formula.ts';

const span = ({ kernel, dilation }: CalculatorValues) => spanOf(kernel, dilation);
const spanTerms = ({ kernel, dilation }: CalculatorValues): Term[] => [
  dilation,
  '·',
  '(',
  ['kernel', kernel],
  '−',
  1,
  ')',
  '+',
  1,
];

export const effectiveKernel: FormulaParts = {
  symbols: [['kernel', 'K′'], '=', 'D', '·', '(', ['kernel', 'K'], '−', 1, ')', '+', 1],
  uses: ['kernel', 'dilation'],
  opens: { dilation: 2 },
  lines: (values) => [
    { name: 'Effective kernel', value: formatNumber(span(values)), terms: spanTerms(values) },
  ],
};

/** Why no window fits, or null. */
function tooLong(values: CalculatorValues): string | null {
  const { size, padding } = values;
  const room = size + 2 * padding;
  return span(values) <= room
    ? null
    : `The window spans ${span(values)} cells, and there are only ${room} with the padding. A smaller kernel, less dilation, more padding or a larger input makes it fit.`;
}

const placesTerms = (values: CalculatorValues, [open, close]: readonly [string, string]): Term[] => [
  open,
  '(',
  ['input', values.size],
  '+',
  2,
  '·',
  values.padding,
  '−',
  ['kernel', span(values)],
  ')',
  '/',
  values.stride,
  close,
  '+',
  1,
];
const placesSymbols = (kernel: string): Term[] => [
  '⌊',
  '(',
  ['input', 'W'],
  '+',
  2,
  '·',
  'P',
  '−',
  ['kernel', kernel],
  ')',
  '/',
  'S',
  '⌋',
  '+',
  1,
];

export const outputSize: FormulaParts = {
  symbols: [['output', 'O'], '=', ...placesSymbols('K′')],
  uses: ['size', 'kernel', 'padding', 'stride', 'dilation'],
  misfit: tooLong,
  lines(values) {
    const { size: input, kernel, padding, stride, dilation } = values;
    const output = outputOf({ input, kernel, padding, stride, dilation });
    const lost = input + 2 * padding - (output - 1) * stride - span(values);
    const used: Term[] = [input + 2 * padding, '−', '(', ['output', output], '−', 1, ')', '·', stride];
    return [
      { name: 'Output', value: formatNumber(output), terms: placesTerms(values, ['⌊', '⌋']) },
      {
        name: 'Cells cut off at the end',
        value: formatNumber(lost),
        terms: [...used, '−', ['kernel', span(values)]],
      },
    ];
  },
};

export const namedPadding: FormulaParts = {
  symbols: ['P', '=', 'D', '·', '(', ['kernel', 'K'], '−', 1, ')', '/', 2],
  uses: ['kernel', 'dilation'],
  lines(values) {
    const { kernel, dilation } = values;
    const all: Term[] = [dilation, '·', '(', ['kernel', kernel], '−', 1, ')'];
    const total = span(values) - 1;
    const lopsided = `${Math.floor(total / 2)} before, ${Math.ceil(total / 2)} after`;
    return [
      {
        name: 'Same, on each side',
        value: total % 2 === 0 ? formatNumber(samePadding(kernel, dilation)) : lopsided,
        terms: [...all, '/', 2],
      },
      { name: 'Full, on each side', value: formatNumber(total), terms: all },
    ];
  },
};

export const transposedSize: FormulaParts = {
  symbols: [
    ['output', 'O'],
    '=',
    'S',
    '·',
    '(',
    ['input', 'W'],
    '−',
    1,
    ')',
    '+',
    ['kernel', 'K′'],
    '−',
    2,
    '·',
    'P',
    '+',
    'A',
  ],
  uses: ['size', 'kernel', 'padding', 'stride', 'dilation', 'outputPadding'],
  opens: { size: 3, stride: 2, padding: 1, outputPadding: 1 },
  misfit(values) {
    const { size, padding, stride, dilation, outputPadding } = values;
    if (outputPadding >= Math.max(stride, dilation))
      return `Output padding has to be smaller than the stride or the dilation: ${Math.max(stride, dilation) - 1} or less here.`;
    const made = stride * (size - 1) + span(values) + outputPadding;
    return made > 2 * padding
      ? null
      : `A padding of ${padding} takes away all ${made} cells that there are: ${Math.floor((made - 1) / 2)} or less leaves some.`;
  },
  lines(values) {
    const { size: input, kernel, padding, stride, dilation, outputPadding } = values;
    const output = transposedOf({ input, kernel, padding, stride, dilation, outputPadding });
    const spread: Term[] = [stride, '·', '(', ['input', input], '−', 1, ')', '+', ['kernel', span(values)]];
    return [
      {
        name: 'Output',
        value: formatNumber(output),
        terms: [...spread, '−', 2, '·', padding, '+', outputPadding],
      },
    ];
  },
};

export const poolSize: FormulaParts = {
  symbols: [['output', 'O'], '=', ...placesSymbols('K')],
  uses: ['size', 'kernel', 'padding', 'stride', 'ceil'],
  called: { kernel: 'Window' },
  opens: { size: 7, kernel: 2, stride: 2 },
  misfit: (values) =>
    values.padding * 2 > values.kernel
      ? `A pooling pads by half its window at most: ${Math.floor(values.kernel / 2)} or less here.`
      : tooLong({ ...values, dilation: 1 }),
  lines(values) {
    const { size: input, kernel, padding, stride, ceil } = values;
    const output = outputOf({ input, kernel, padding, stride, ceil });
    const terms = placesTerms({ ...values, dilation: 1 }, ceil ? ['⌈', '⌉'] : ['⌊', '⌋']);
    // A last window that would start beyond the input does not count.
    const counted = Math.ceil((input + 2 * padding - kernel) / stride) + 1;
    const beyond: Term[] = ceil && counted > output ? ['−', 1] : [];
    return [{ name: 'Output', value: formatNumber(output), terms: [...terms, ...beyond] }];
  },
};

export const receptiveField: FormulaParts = {
  symbols: [
    ['input', 'R'],
    '←',
    ['input', 'R'],
    '+',
    '(',
    ['kernel', 'K′'],
    '−',
    1,
    ')',
    '·',
    'J',
    ',',
    'J',
    '←',
    'J',
    '·',
    'S',
  ],
  uses: ['layers', 'kernel', 'stride', 'dilation'],
  misfit: ({ layers, stride }) =>
    stride ** layers > 1e6
      ? `Neighbours of the last map would lie ${formatNumber(stride)} to the power of ${layers} cells apart: fewer layers or a smaller stride stay in sight.`
      : null,
  lines(values) {
    const { layers, kernel, stride, dilation } = values;
    const { size, jump } = fieldOf(Array.from({ length: layers }, () => ({ kernel, stride, dilation })));
    const shown = Math.min(layers, 4);
    const steps = Array.from({ length: shown }, (_, layer): Term[] => [
      '+',
      ['kernel', span(values) - 1],
      '·',
      stride ** layer,
    ]);
    return [
      {
        name: 'Sees, each way',
        value: formatNumber(size),
        terms: [1, ...steps.flat(), ...(layers > shown ? ['+', '…'] : [])],
      },
      {
        name: 'From one cell to the next',
        value: formatNumber(jump),
        terms: Array.from({ length: shown }, (): Term[] => ['·', stride])
          .flat()
          .slice(1)
          .concat(layers > shown ? ['·', '…'] : []),
      },
    ];
  },
};
