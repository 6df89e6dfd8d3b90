import type { Tensor } from '#engine/index.ts';
import { formatNumber as number } from '#figures/values.ts';
import type { ClippedCell, LayerStage, LayerStep, LayerTrace } from '#trace/convLayer.ts';
import type { ConvStep } from '#trace/conv2d.ts';
import type { PoolStep } from '#trace/pool2d.ts';
import { products } from '../kit/products.ts';
import type { Piece } from '../kit/Telling.tsx';
import { whereabouts } from '../kit/whereabouts.ts';
import type { FilterRunValues } from './parameters.ts';

export const stageNames: Readonly<Record<LayerStage, string>> = {
  convolve: 'Convolve',
  clip: 'ReLU',
  pool: 'Max pool',
};

/** The two sides that a kernel holds against each other: where its weights are +1, and where they are −1. */
const sides = {
  verticalEdge: ['on the left', 'on the right'],
  horizontalEdge: ['at the top', 'at the bottom'],
} as const;

/** "0 0 18 18" and so on, as rows that can be read aloud. */
const rowsTold = ({ shape, data }: Tensor): string => {
  const [height, width] = shape.slice(2) as [number, number];
  const rows = Array.from({ length: height }, (_, row) =>
    [...data.slice(row * width, (row + 1) * width)].map(number).join(', '),
  );
  return rows.join('; ');
};

/**
 * What happens in a step, in words and numbers. With `late` the ReLU is over while a cell of the map is pointed at: its
 * sum, and what has become of it.
 */
export function story(run: LayerTrace, told: LayerStep, values: FilterRunValues, late: boolean): Piece[] {
  switch (told.stage) {
    case 'convolve':
      return [...sumTold(told.step), ...(late ? clipTold(run, told.step) : meaning(told.step, values))];
    case 'clip':
      return reluTold(run, told.cells);
    case 'pool':
      return [...poolTold(told.step), ...(told.index === run.length - 1 ? summary(run) : [])];
  }
}

/** "Convolve, row 1, column 1: 0·1 + 0·0 + 0·(−1) + … = −18" */
const sumTold = (step: ConvStep): Piece[] => [
  `${stageNames.convolve}, ${whereabouts(step)}: `,
  ...products(step.taps),
  ' = ',
  ['result', number(step.sum)],
];

function meaning({ sum }: ConvStep, { kernel }: FilterRunValues): Piece[] {
  const [plus, minus] = sides[kernel];
  if (sum === 0) return [`. As bright ${plus} as ${minus}: no edge for this filter.`];
  return sum > 0
    ? [`. Brighter ${plus} than ${minus}: the edge that it looks for.`]
    : [`. Brighter ${minus} than ${plus}: the opposite edge.`];
}

const clipTold = ({ clipped }: LayerTrace, { index, sum }: ConvStep): Piece[] => [
  `, and max(0, ${number(sum)}) = `,
  ['result', number(clipped.data[index]!)],
  sum < 0 ? '. The ReLU has dropped it.' : '. The ReLU has left it alone.',
];

function reluTold({ clipped }: LayerTrace, cells: readonly ClippedCell[]): Piece[] {
  const dropped = cells.filter(({ before }) => before < 0).length;
  const [all, others] = [cells.length, cells.length - dropped];
  const work =
    dropped === 0
      ? `none of the ${all} cells is below zero, so nothing changes`
      : `the ${dropped === 1 ? 'one cell' : `${dropped} cells`} below zero become${dropped === 1 ? 's' : ''} 0, ` +
        `the other ${others} stay${others === 1 ? 's' : ''}`;
  return [
    `${stageNames.clip}, max(0, x) in all ${all} cells: ${work}. Row by row, the map is now `,
    ['output', rowsTold(clipped)],
    '.',
  ];
}

function poolTold({ cells, value, winner, ...step }: PoolStep): Piece[] {
  const equal = cells.filter((cell) => cell.value === value).length;
  return [
    `${stageNames.pool}, ${whereabouts(step)}: the largest of `,
    ...cells.flatMap((cell, n): Piece[] => [
      n === 0 ? '' : n < cells.length - 1 ? ', ' : ' and ',
      ['output', number(cell.value)],
    ]),
    ' is ',
    ['result', number(value)],
    equal > 1 ? `, the first of ${equal} equals, in ` : ', in ',
    `${whereabouts(winner!)} of the map.`,
  ];
}

const summary = ({ conv, pool }: LayerTrace): Piece[] => [
  ` The ${conv.input.data.length} pixels have become `,
  ['output', rowsTold(pool.output)],
  '.',
];
