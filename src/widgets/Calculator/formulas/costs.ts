/** What layers cost. */
import { describe, effectiveKernel, outputSize, totals, type Layer } from '#engine/index.ts';
import { bytesInWords } from '#figures/bytes.ts';
import type { Term } from '#figures/Formula.tsx';
import { formatNumber } from '#figures/values.ts';
import type { FormulaParts } from './formula.ts';

const costOf = (layers: Layer[], input: readonly number[]) => totals(describe(layers, input));
const bits = { float32: 32, float16: 16, int8: 8 } as const;

export const convolution: FormulaParts = {
  symbols: [
    ['output', 'F'],
    '·',
    '(',
    ['input', 'C'],
    '/',
    'G',
    '·',
    ['kernel', 'K'],
    '·',
    ['kernel', 'K'],
    '+',
    1,
    ')',
  ],
  uses: ['kernel', 'channels', 'filters', 'groups', 'bias'],
  opens: { channels: 64, filters: 128 },
  misfit: ({ channels, filters, groups }) =>
    channels % groups === 0 && filters % groups === 0
      ? null
      : `Groups have to share out ${channels} channels and ${filters} filters evenly: ${groups} cannot.`,
  lines({ kernel, channels, filters, groups, bias }) {
    const layer: Layer = { type: 'conv2d', filters, kernel, groups, bias };
    const { parameters, macs } = costOf([layer], [channels, kernel, kernel]);
    const one: Term[] = [['input', channels / groups], '·', ['kernel', kernel], '·', ['kernel', kernel]];
    return [
      {
        name: 'Parameters',
        value: formatNumber(parameters),
        terms: [['output', filters], '·', ...(bias ? ['(', ...one, '+', 1, ')'] : one)],
      },
      {
        name: 'Multiply-adds for each place',
        value: formatNumber(macs),
        terms: [['output', filters], '·', ...one],
      },
    ];
  },
};

export const separable: FormulaParts = {
  symbols: [
    ['input', 'C'],
    '·',
    ['kernel', 'K'],
    '·',
    ['kernel', 'K'],
    '+',
    ['input', 'C'],
    '·',
    ['output', 'F'],
  ],
  uses: ['kernel', 'channels', 'filters'],
  opens: { channels: 64, filters: 128 },
  lines({ kernel, channels, filters }) {
    const apart: Layer[] = [
      { type: 'conv2d', filters: channels, kernel, groups: channels, bias: false },
      { type: 'conv2d', filters, kernel: 1, bias: false },
    ];
    const input = [channels, kernel, kernel];
    const two = costOf(apart, input).parameters;
    const one = costOf([{ type: 'conv2d', filters, kernel, bias: false }], input).parameters;
    const side: Term[] = [['kernel', kernel], '·', ['kernel', kernel]];
    return [
      {
        name: 'Weights of the two',
        value: formatNumber(two),
        terms: [['input', channels], '·', ...side, '+', ['input', channels], '·', ['output', filters]],
      },
      {
        name: 'Weights of one for both',
        value: formatNumber(one),
        terms: [['output', filters], '·', ['input', channels], '·', ...side],
      },
    ];
  },
};

export const dense: FormulaParts = {
  symbols: [['output', 'N'], '·', '(', ['input', 'M'], '+', 1, ')'],
  uses: ['inputs', 'units', 'bias'],
  lines({ inputs, units, bias }) {
    const { parameters, macs } = costOf([{ type: 'linear', units, bias }], [inputs]);
    return [
      {
        name: 'Parameters',
        value: formatNumber(parameters),
        terms: [
          ['output', units],
          '·',
          ...(bias ? ['(', ['input', inputs] as const, '+', 1, ')'] : [['input', inputs] as const]),
        ],
      },
      {
        name: 'Multiply-adds',
        value: formatNumber(macs),
        terms: [['output', units], '·', ['input', inputs]],
      },
    ];
  },
};

export const memory: FormulaParts = {
  symbols: ['N', '·', ['output', 'F'], '·', ['output', 'O'], '·', ['output', 'O'], '·', 'bytes'],
  uses: ['batch', 'filters', 'size', 'precision'],
  called: { filters: 'Maps', size: 'Side of a map' },
  opens: { batch: 32, filters: 64, size: 224 },
  lines({ batch, filters, size, precision }) {
    const numbers = batch * filters * size * size;
    const product: Term[] = [batch, '·', ['output', filters], '·', ['output', size], '·', ['output', size]];
    return [
      {
        name: 'Bytes to keep',
        value: bytesInWords((numbers * bits[precision]) / 8),
        terms: [...product, '·', bits[precision] / 8],
      },
      { name: 'Numbers', value: formatNumber(numbers), terms: product },
    ];
  },
};

export const patches: FormulaParts = {
  symbols: [
    '(',
    ['input', 'C'],
    '·',
    ['kernel', 'K'],
    '·',
    ['kernel', 'K'],
    ')',
    '×',
    '(',
    ['output', 'O'],
    '·',
    ['output', 'O'],
    ')',
  ],
  uses: ['size', 'kernel', 'padding', 'stride', 'channels'],
  opens: { size: 28 },
  misfit: ({ size, kernel, padding }) =>
    kernel <= size + 2 * padding
      ? null
      : `The kernel spans ${kernel} cells, and there are only ${size + 2 * padding} with the padding. A smaller kernel or more padding makes it fit.`,
  lines({ size: input, kernel, padding, stride, channels }) {
    const output = outputSize({ input, kernel, padding, stride });
    const rows = channels * effectiveKernel(kernel) ** 2;
    const columns = output ** 2;
    return [
      {
        name: 'Rows × columns',
        value: `${formatNumber(rows)} × ${formatNumber(columns)}`,
        terms: [
          '(',
          ['input', channels],
          '·',
          ['kernel', kernel],
          '·',
          ['kernel', kernel],
          ')',
          '×',
          '(',
          ['output', output],
          '·',
          ['output', output],
          ')',
        ],
      },
      { name: 'Numbers in it', value: formatNumber(rows * columns), terms: [rows, '·', ['output', columns]] },
      {
        name: 'Numbers in the input',
        value: formatNumber(channels * input * input),
        terms: [['input', channels], '·', ['input', input], '·', ['input', input]],
      },
    ];
  },
};
