import { formatNumber } from '#figures/values.ts';
import { products } from '../kit/products.ts';
import type { Piece } from '../kit/Telling.tsx';
import type { DenseOrConvTrace, WiresStep } from './run.ts';

/** The sum behind an output of each layer. */
export const outputTold = (index: number, { dense, conv }: WiresStep): Piece[] => [
  `Output ${index + 1}. Dense: `,
  ...products(dense.wires),
  ' = ',
  ['result', formatNumber(dense.sum)],
  `, by ${dense.wires.length} weights of its own. Convolution: `,
  ...products(conv.taps),
  ' = ',
  ['result', formatNumber(conv.sum)],
  `, by the ${conv.taps.length} weights that every output shares.`,
];

/** Where an input goes in each layer. */
export function inputTold(index: number, { dense, conv, links }: DenseOrConvTrace): Piece[] {
  const reached = links.conv.filter(({ from }) => from === index);
  const list = (words: readonly (string | number)[]) =>
    new Intl.ListFormat('en-GB').format(words.map(String));
  return [
    'Input ',
    ['input', String(index + 1)],
    ` goes to all ${dense.length} outputs of the dense layer, by ${dense.length} weights. In the convolution it goes to `,
    `${reached.length > 1 ? 'outputs' : 'output'} ${list(reached.map(({ to }) => to + 1))} of ${conv.length}, by `,
    ['kernel', list(reached.map(({ shared = 0 }) => `w${shared + 1}`))],
    '.',
  ];
}
