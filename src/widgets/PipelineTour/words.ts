import { percentage } from '#figures/percentage.ts';
import { equals, formatNumber } from '#figures/values.ts';
import { SIDE } from '#samples/centre.ts';
import type { Place } from '#trace/trace.ts';
import type { UnitLayer, UnitStep } from '#trace/units.ts';
import type { Piece } from '../kit/Telling.tsx';
import { whereabouts } from '../kit/whereabouts.ts';
import { told, type TourRun, type TourStep } from './run.ts';

const ordinals = ['first', 'second', 'third'];

export const sides = ({ rows, columns }: UnitLayer): string => `${rows} × ${columns}`;

/** "Layer 4 of 10": layers are counted as the network has them. */
const numbered = (run: TourRun, { depth }: UnitLayer): string =>
  `Layer ${depth + 1} of ${run.units.passes.length}`;

/** What is shown, in a sentence or three. */
export function story(run: TourRun, step: TourStep, over: Place | undefined): Piece[] {
  const { layer } = step;
  const unit = told(run, step, over);
  switch (step.kind) {
    case 'image':
      return imageStory(run, over);
    case 'convolution':
      return convolutionStory(run, layer!, unit!);
    case 'relu':
      return reluStory(run, layer!, unit!);
    case 'pooling':
      return layer ? poolingStory(run, layer, unit!) : unpooled(run);
    case 'flatten':
      return flattenStory(layer!, unit!);
    case 'dense':
      return denseStory(run, layer!, unit!);
  }
}

function imageStory({ picture }: TourRun, over: Place | undefined): Piece[] {
  const inked = picture.filter((value) => value > 0).length;
  const pointed: Piece[] = over
    ? [
        ` Row ${over.row + 1}, column ${over.column + 1} is `,
        ['result', formatNumber(picture[over.row * SIDE + over.column]!)],
        '.',
      ]
    : [];
  return [
    `${SIDE} rows of ${SIDE} pixels are `,
    ['input', formatNumber(picture.length)],
    ` numbers. ${inked} of them have ink.`,
    ...pointed,
  ];
}

function convolutionStory(run: TourRun, layer: UnitLayer, unit: UnitStep): Piece[] {
  if (unit.made.by !== 'sum') return [];
  const { shares, bias, sum } = unit.made;
  const products = shares.reduce((count, share) => count + share.products.length, 0);
  const parts = shares.reduce((total, share) => total + share.sum, 0);
  const read = shares.length === 1 ? 'the picture' : `${shares.length} maps`;
  return [
    `${numbered(run, layer)}, in the ${ordinals[run.turn]!} of ${run.rounds.length} rounds. Filter ${run.map + 1} at ${whereabouts(unit)}: ${products} products with ${read} make `,
    ['input', formatNumber(parts)],
    bias < 0 ? ' − ' : ' + ',
    ['kernel', formatNumber(Math.abs(bias))],
    ` bias ${equals([parts, bias])} `,
    ['result', formatNumber(sum)],
    '.',
  ];
}

function reluStory(run: TourRun, layer: UnitLayer, { made, value, ...unit }: UnitStep): Piece[] {
  if (made.by !== 'cell') return [];
  const size = layer.rows * layer.columns;
  return [
    `${numbered(run, layer)}: in map ${run.map + 1}, ${silentOf(run)} of ${size} numbers were not positive and are 0 now. At ${whereabouts(unit)}, `,
    ['input', formatNumber(made.before)],
    made.before === value ? ' stays ' : ' becomes ',
    ['result', formatNumber(value)],
    '.',
  ];
}

function poolingStory(run: TourRun, layer: UnitLayer, unit: UnitStep): Piece[] {
  if (unit.made.by !== 'window') return [];
  return [
    `${numbered(run, layer)}: map ${run.map + 1} shrinks from ${sides(run.round.relu)} to ${sides(layer)}. Of `,
    ...unit.made.step.cells.flatMap(({ value }, n): Piece[] => [
      n > 0 ? ', ' : '',
      ['input', formatNumber(value)],
    ]),
    ' the largest goes on, ',
    ['result', formatNumber(unit.value)],
    '.',
  ];
}

const unpooled = ({ round, turn }: TourRun): Piece[] => [
  `The ${ordinals[turn]!} round has no pooling. Its maps are `,
  ['result', sides(round.relu)],
  ', small enough for what comes next, and go on as they are.',
];

function flattenStory(layer: UnitLayer, { map, row, column, value }: UnitStep): Piece[] {
  const { rows, columns, maps } = layer;
  const place = (map * rows + row) * columns + column + 1;
  return [
    `After the last round, ${maps} maps of ${sides(layer)} are written one behind the other: a list of ${formatNumber(maps * rows * columns)} numbers. Map ${map + 1}, row ${row + 1}, column ${column + 1} becomes number ${formatNumber(place)}, `,
    ['result', formatNumber(value)],
    '.',
  ];
}

function denseStory(run: TourRun, layer: UnitLayer, { made, value }: UnitStep): Piece[] {
  if (made.by !== 'sum') return [];
  const { says, shares } = run;
  return [
    `${numbered(run, layer)}: ${formatNumber(layer.pass.input.data.length)} products and a bias of `,
    ['kernel', formatNumber(made.bias)],
    ' make a score of ',
    ['input', formatNumber(value)],
    ` for ${says}. Softmax gives it a share of `,
    ['result', percentage(shares[says]!)],
    `. ${verdict(run)}`,
  ];
}

const called = (digit: number): string => `${digit === 8 ? 'an' : 'a'} ${digit}`;

/** What the network says, and what it should have said. */
export function verdict({ says, meant, drawn }: TourRun): string {
  if (drawn.every((ink) => ink === 0))
    return 'Nothing is drawn, but there is no answer for that: the shares make 1 all the same.';
  if (meant === null) return `It takes your drawing for ${called(says)}.`;
  return says === meant
    ? `It takes this ${meant} for what it is.`
    : `It takes this ${meant} for ${called(says)}.`;
}

/** How many numbers of the chosen map the ReLU makes 0. */
export const silentOf = ({ mapOf, round }: TourRun): number =>
  Array.from(mapOf(round.convolution)).filter((sum) => sum <= 0).length;
