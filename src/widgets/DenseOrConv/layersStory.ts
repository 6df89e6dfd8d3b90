import { formatNumber } from '#figures/values.ts';
import { listed } from './listed.ts';
import { products } from '../kit/products.ts';
import type { Piece } from '../kit/Telling.tsx';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { LayersRun, WiresStep } from './run.ts';

export const layersStory = ({
  run,
  step,
  at,
  over,
}: Told<typeof declaration.parameters, LayersRun>): Piece[] =>
  over.input ? inputTold(over.input.column, run) : outputTold(at, step);

/** The sum behind an output of each layer. */
const outputTold = (index: number, { dense, conv }: WiresStep): Piece[] => [
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
function inputTold(index: number, { dense, conv, links }: LayersRun): Piece[] {
  const reached = links.conv.filter(({ from }) => from === index);
  return [
    'Input ',
    ['input', String(index + 1)],
    ` goes to all ${dense.length} outputs of the dense layer, by ${dense.length} weights. In the convolution it goes to `,
    `${reached.length > 1 ? 'outputs' : 'output'} ${listed(reached.map(({ to }) => to + 1))} of ${conv.length}, by `,
    ['kernel', listed(reached.map(({ shared = 0 }) => `w${shared + 1}`))],
    '.',
  ];
}
