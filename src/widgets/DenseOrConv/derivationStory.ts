import { counted } from '#figures/counted.ts';
import { formatNumber } from '#figures/values.ts';
import type { SharingStep } from '#trace/sharing.ts';
import { products } from '../kit/products.ts';
import type { Piece } from '../kit/Telling.tsx';
import type { Told } from '../kit/widget.tsx';
import { listed } from './listed.ts';
import type { declaration } from './parameters.ts';
import type { DerivationRun } from './run.ts';

/** What has just been taken away, and how much is left; or what is pointed at, as it stands by then. */
export function derivationStory({
  run,
  step,
  over,
}: Told<typeof declaration.parameters, DerivationRun>): Piece[] {
  if (over.output) return outputTold(over.output.column, run, step);
  if (over.input) return inputTold(over.input.column, step);
  return takenTold(run, step);
}

function takenTold(
  { sharing: { units, window, input } }: DerivationRun,
  { taken, left }: SharingStep,
): Piece[] {
  const inputs = input.data.length;
  const remain = `${counted(left.wires, 'wire')} with ${counted(left.weights, 'weight')}`;
  if (!taken)
    return [
      `A dense layer: each of ${units} outputs has a wire from each of ${inputs} inputs, and each wire a weight of its own. `,
      ['result', remain],
      '.',
    ];
  const output = `Output ${taken.unit + 1}`;
  const last = taken.unit === units - 1;
  if (taken.how === 'cut')
    return [
      `${output} keeps the ${window} wires of its window, and `,
      ['input', `${inputs - window} are cut`],
      '. Left: ',
      ['result', remain],
      last ? ', each wire with one of its own. The layer is locally connected.' : '.',
    ];
  return [
    `${output} takes the ${window} weights of output 1 in place of its own. Left: `,
    ['result', remain],
    last ? ', the same for every output. The layer is a convolution.' : '.',
  ];
}

/** The sum behind an output, with the weights that it has by then. */
function outputTold(index: number, { sharing }: DerivationRun, { wires, output }: SharingStep): Piece[] {
  const own = wires.filter(({ to, cut }) => to === index && !cut);
  const shares = own[0]!.shared !== undefined;
  return [
    `Output ${index + 1}: `,
    ...products(own.map(({ from, weight }) => ({ value: sharing.input.data[from]!, weight }))),
    ' = ',
    ['result', formatNumber(output.data[index]!)],
    `, by ${own.length} ${shares ? 'shared weights' : 'weights of its own'}.`,
  ];
}

/** Which outputs an input still goes to. */
function inputTold(index: number, { wires }: SharingStep): Piece[] {
  const to = wires.filter(({ from, cut }) => from === index && !cut).map((wire) => wire.to + 1);
  return [
    'Input ',
    ['input', String(index + 1)],
    ` goes to ${to.length > 1 ? 'outputs' : 'output'} ${listed(to)}.`,
  ];
}
