/** What becomes of numbers: shares, losses, normalised values, first weights. */
import { batchNorm2d, crossEntropy as lossOf, softmax as sharesOf, tensor } from '#engine/index.ts';
import type { Term } from '#figures/Formula.tsx';
import type { CalculatorValues } from '../controls.ts';
import { decimal, type FormulaParts, type Line } from './formula.ts';

const four = ['a', 'b', 'c', 'd'] as const;
const numbersOf = ({ a, b, c, d }: CalculatorValues) => [a, b, c, d];
const between = (terms: readonly Term[][], sign: string): Term[] =>
  terms.flatMap((term, at) => (at === 0 ? term : [sign, ...term]));
const scores = { a: 'Score 1', b: 'Score 2', c: 'Score 3', d: 'Score 4' };

/** exp(2) */
const exp = (of: Term): Term[] => ['exp', '(', of, ')'];

export const softmax: FormulaParts = {
  symbols: [['output', 'p'], '=', ...exp(['input', 'x']), '/', 'Σ', ...exp(['input', 'x'])],
  uses: four,
  called: scores,
  lines(values) {
    const all = numbersOf(values);
    const shares = sharesOf(tensor([1, 4], all)).data;
    const sum = between(
      all.map((score) => exp(['input', score])),
      '+',
    );
    return all.map((score, at): Line => ({
      name: `Share ${at + 1}`,
      value: decimal(shares[at]!),
      terms:
        at === 0 ? [...exp(['input', score]), '/', '(', ...sum, ')'] : [...exp(['input', score]), '/', 'Σ'],
    }));
  },
};

export const crossEntropy: FormulaParts = {
  symbols: [
    ['gradient', 'L'],
    '=',
    '−',
    'ln',
    ['output', 'p'],
    ',',
    ['gradient', 'δ'],
    '=',
    ['output', 'p'],
    '−',
    'y',
  ],
  uses: [...four, 'right'],
  called: scores,
  lines(values) {
    const logits = tensor([1, 4], numbersOf(values));
    const { loss, grad } = lossOf(logits, [values.right - 1]);
    const shares = sharesOf(logits).data;
    const all = numbersOf(values);
    const sum = between(
      all.map((score) => exp(['input', score])),
      '+',
    );
    return [
      {
        name: 'Loss',
        value: decimal(loss),
        terms: ['ln', '(', ...sum, ')', '−', ['input', all[values.right - 1]!]],
      },
      ...all.map((_, at): Line => ({
        name: `Gradient of score ${at + 1}`,
        value: decimal(grad.data[at]!),
        terms: [['output', decimal(shares[at]!)], '−', at === values.right - 1 ? 1 : 0],
      })),
    ];
  },
};

const EPS = 1e-5;

export const batchNorm: FormulaParts = {
  symbols: [
    ['output', 'y'],
    '=',
    ['kernel', 'γ'],
    '·',
    '(',
    ['input', 'x'],
    '−',
    'μ',
    ')',
    '/',
    '√',
    '(',
    'σ²',
    '+',
    'ε',
    ')',
    '+',
    ['kernel', 'β'],
  ],
  uses: [...four, 'gain', 'shift'],
  called: { a: 'Value 1', b: 'Value 2', c: 'Value 3', d: 'Value 4' },
  opens: { a: 8, b: 4, c: 2, d: -2, gain: 2, shift: 1 },
  lines(values) {
    const all = numbersOf(values);
    const mean = all.reduce((sum, value) => sum + value, 0) / 4;
    const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4;
    const { data } = batchNorm2d(
      tensor([4, 1, 1, 1], all),
      tensor([1], [values.gain]),
      tensor([1], [values.shift]),
      { eps: EPS },
    );
    return [
      ...all.map((value, at): Line => ({
        name: `Output ${at + 1}`,
        value: decimal(data[at]!),
        terms: [
          ['kernel', values.gain],
          '·',
          '(',
          ['input', value],
          '−',
          ['input', decimal(mean)],
          ')',
          '/',
          '√',
          '(',
          ['input', decimal(variance)],
          '+',
          'ε',
          ')',
          '+',
          ['kernel', values.shift],
        ],
      })),
      {
        name: 'Mean',
        value: decimal(mean),
        terms: [
          '(',
          ...between(
            all.map((value): Term[] => [['input', value]]),
            '+',
          ),
          ')',
          '/',
          4,
        ],
      },
      {
        name: 'Variance',
        value: decimal(variance),
        terms: ['Σ', '(', ['input', 'x'], '−', ['input', decimal(mean)], ')', '²', '/', 4],
      },
    ];
  },
};

export const initialisation: FormulaParts = {
  symbols: [
    ['kernel', 'σ'],
    '=',
    '√',
    '(',
    2,
    '/',
    '(',
    ['input', 'C'],
    '·',
    ['kernel', 'K'],
    '·',
    ['kernel', 'K'],
    ')',
    ')',
  ],
  uses: ['kernel', 'channels'],
  opens: { channels: 64 },
  lines({ kernel, channels }) {
    const spread = Math.sqrt(2 / (channels * kernel * kernel));
    return [
      {
        name: 'Standard deviation',
        value: decimal(spread),
        terms: [
          '√',
          '(',
          2,
          '/',
          '(',
          ['input', channels],
          '·',
          ['kernel', kernel],
          '·',
          ['kernel', kernel],
          ')',
          ')',
        ],
      },
    ];
  },
};
