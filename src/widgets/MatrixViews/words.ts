import { formatNumber as number } from '#figures/values.ts';
import type { Place } from '#trace/trace.ts';
import type { Piece } from '../kit/Telling.tsx';
import { whereabouts } from '../kit/whereabouts.ts';
import { cellOf, pointedAt, productOf, widthOf, type MatrixTold } from './lit.ts';

const times = (count: number, what: string) => (count === 1 ? `one ${what}` : `${count} ${what}s`);

/** The step, or what is pointed at, as all views have it. */
export function story(told: MatrixTold): Piece[] {
  const place = pointedAt(told);
  if (!place) return made(told);
  if (place.grid === 'input') return given(place, told);
  if (place.grid === 'kernel' && place.plane === undefined) return weight(place, told);
  return meeting(place, told);
}

/** A number that is made: a row of the matrix. */
function made({ run, step }: MatrixTold): Piece[] {
  const { index, row, column, meetings, sum } = step;
  const isForward = run.direction === 'forward';
  if (meetings.length === 0)
    return [
      `Row ${index + 1} of the matrix is empty: no window read the pixel in ${whereabouts({ row, column })}, which gets `,
      ['gradient', '0'],
      '.',
    ];
  const start = isForward
    ? `Window ${index + 1}, at ${whereabouts({ row, column })} of the map: `
    : `The pixel in ${whereabouts({ row, column })} gets what comes from ${times(meetings.length, 'window')}: `;
  return [
    `Row ${index + 1} of the matrix. ${start}`,
    ...sumOf(run, meetings),
    ' = ',
    isForward ? ['result', number(sum)] : ['gradient', number(sum)],
    '.',
  ];
}

const sumOf = (run: MatrixTold['run'], meetings: MatrixTold['step']['meetings']): Piece[] =>
  meetings.flatMap((it, n): Piece[] => [
    n > 0 ? ' + ' : '',
    ...bracketed('kernel', run.weight.data[it.weight]!),
    '·',
    ...factor(run, it),
  ]);

const factor = (
  { direction, given: { data } }: MatrixTold['run'],
  it: MatrixTold['step']['meetings'][number],
) =>
  direction === 'forward'
    ? bracketed('input', it.pixel === null ? 0 : data[it.pixel]!)
    : bracketed('gradient', data[it.window]!);

const bracketed = (role: 'input' | 'kernel' | 'gradient', value: number): Piece[] =>
  value < 0 ? ['(', [role, number(value)], ')'] : [[role, number(value)]];

/** A number that is given: a column of the matrix. */
function given(place: Place, { run, values }: MatrixTold): Piece[] {
  const { row, column } = place;
  const width = widthOf(run.given);
  const isPixel = run.direction === 'forward';
  if (row < 0 || column < 0 || column >= width || row >= run.given.shape[2]!)
    return [
      `Padding. ${values.columns ? 'The windows hold it as zeros; the' : 'The'} matrix has no column for it, and leaves its weights out.`,
    ];
  const index = row * width + column;
  const role = isPixel ? 'input' : 'gradient';
  const meetings = run.at(place);
  const start: Piece[] = [
    isPixel ? 'The pixel ' : 'The number ',
    [role, number(run.given.data[index]!)],
    ` in ${whereabouts({ row, column })}${isPixel ? '' : ' of the map'}: column ${index + 1} of the matrix. `,
  ];
  if (meetings.length === 0) return [...start, 'No window reads it, and its column is empty.'];
  if (!isPixel)
    return [...start, `It stamps ${times(meetings.length, 'weight')} into the picture, those of its window.`];
  return [
    ...start,
    `${times(meetings.length, 'window')} ${meetings.length === 1 ? 'reads' : 'read'} it, `,
    values.columns
      ? `so it is written ${meetings.length === 1 ? 'once' : `${meetings.length} times`} among the windows, and meets `
      : 'and it meets ',
    ...meetings.flatMap((it, n): Piece[] => [
      n > 0 ? ', ' : '',
      ['kernel', number(run.weight.data[it.weight]!)],
    ]),
    '.',
  ];
}

/** A weight: a line of cells through the matrix. */
function weight(place: Place, { run, values }: MatrixTold): Piece[] {
  const { row, column } = place;
  const meetings = run.at(place);
  const inside = meetings.filter(({ pixel }) => pixel !== null).length;
  const lost = meetings.length - inside;
  return [
    'The weight ',
    ['kernel', number(run.weight.data[row * widthOf(run.weight) + column]!)],
    ` in ${whereabouts({ row, column })}: ${values.columns ? 'one row of the windows, and ' : ''}in the matrix ${inside === 0 ? 'no cell' : times(inside, 'cell')}${inside > 1 ? ', no two in one row or column' : ''}`,
    lost > 0 ? `. In ${times(lost, 'window')} it lies on padding, and the matrix leaves it out.` : '.',
  ];
}

/** One product: a cell of the matrix, or of the windows in columns. */
function meeting(place: Place, { run }: MatrixTold): Piece[] {
  const [it] = run.at(place);
  const isForward = run.direction === 'forward';
  if (!it) {
    const { row, column, plane = 0 } = place;
    const [from, to] = [cellOf(plane, widthOf(run.given)), { row, column }];
    const [pixel, window] = isForward ? [from, to] : [to, from];
    return [
      `Row ${row * widthOf(run.made) + column + 1}, column ${plane + 1} of the matrix: the window at ${whereabouts(window)} `,
      `does not read the pixel in ${whereabouts(pixel)}. No weight stands here, which is a weight of 0.`,
    ];
  }
  const weightCell = cellOf(it.weight, widthOf(run.weight));
  const start = `Weight in ${whereabouts(weightCell)}, window ${it.window + 1}`;
  if (it.pixel === null)
    return [
      `${start}: it lies on padding. ${isForward ? 'The windows hold a zero there' : 'What it makes is cut off'}; the matrix has no cell for it.`,
    ];
  const picture = cellOf(it.pixel, isForward ? widthOf(run.given) : widthOf(run.made));
  return [
    `${start}, pixel in ${whereabouts(picture)}: `,
    ...bracketed('kernel', run.weight.data[it.weight]!),
    '·',
    ...factor(run, it),
    ' = ',
    isForward ? ['result', number(productOf(run, it))] : ['gradient', number(productOf(run, it))],
    '.',
  ];
}
