import { volume, type Row, type Shape } from '#engine/index.ts';
import { bytesInWords } from '#figures/bytes.ts';
import { uncapital } from '#figures/capital.ts';
import { formatNumber } from '#figures/values.ts';
import type { UnitStep } from '#trace/units.ts';
import type { Piece } from '../kit/Telling.tsx';
import type { Card, PlaygroundRun } from './run.ts';

/** What so many numbers take as 32-bit floats: "3.1 kB". */
export const bytesOf = (numbers: number): string => bytesInWords(4 * numbers);

/** What one image's activations take. */
export const bytes = (shape: Shape): string => bytesOf(volume(shape));

/** "5 × 5" */
export const sight = ({ field: { height, width } }: Row): string => `${height.size} × ${width.size}`;

export const shapeOf = (shape: Shape): string => shape.map(formatNumber).join(' × ');

/** Where a unit stands: "map 3, row 4, column 5", or "number 4" of a list. */
export const whereabouts = ({ map, row, column }: UnitStep, { row: described }: Card): string =>
  described!.output.length === 1
    ? `number ${map + 1}`
    : `map ${map + 1}, row ${row + 1}, column ${column + 1}`;

/** What is shown, in a sentence. */
export function story(run: PlaygroundRun, unit: UnitStep | null): Piece[] {
  const { chosen, stuck, weight } = run;
  if (!chosen) {
    return [
      'The picture is what the network is given: ',
      ['input', shapeOf(run.input)],
      `, from 0 for paper to 1 for ink. ${run.cards.length === 1 ? 'One layer stands' : `${run.cards.length} layers stand`} behind it.`,
    ];
  }
  if (!chosen.row) {
    return stuck === chosen
      ? [`${chosen.title} does not fit. ${run.misfit!.reason}`]
      : [`${chosen.title} waits: ${uncapital(stuck!.title)} does not fit.`];
  }
  const { input, output, parameters, macs } = chosen.row;
  const shapes: Piece[] = [
    `${chosen.title} makes `,
    ['result', shapeOf(output)],
    ' of ',
    ['input', shapeOf(input)],
  ];
  if (weight === 'too much')
    return [...shapes, '. The network is too large to be worked out here; its shapes and costs stand.'];
  if (chosen.layer.type === 'flatten')
    return [...shapes, ': the same numbers, one behind the other, with nothing to learn.'];
  if (!unit)
    return [
      ...shapes,
      run.misfit ? '. Its maps wait until all of its block fits.' : '. Its maps are being worked out.',
    ];
  return [
    ...shapes,
    ', with ',
    ['kernel', formatNumber(parameters)],
    ` parameters and ${formatNumber(macs)} multiply-adds. Its ${whereabouts(unit, chosen)} is `,
    ['result', formatNumber(unit.value)],
    `: ${seenInWords(unit)}.`,
  ];
}

function seenInWords({ seen: { row, column, rows, columns } }: UnitStep): string {
  if (rows <= 0 || columns <= 0) return 'it sees nothing but padding';
  const span = (name: string, from: number, count: number): string =>
    count === 1 ? `${name} ${from + 1}` : `${name}s ${from + 1} to ${from + count}`;
  return `it sees ${span('row', row, rows)}, ${span('column', column, columns)} of the picture`;
}
