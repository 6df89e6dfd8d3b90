import { counted } from '#figures/counted.ts';
import type { Place } from '#figures/Grid.tsx';
import type { Piece } from '../kit/Telling.tsx';
import { whereabouts } from '../kit/whereabouts.ts';
import { partOf } from './parts.ts';
import { spanOf, type ArithmeticRun, type Painting, type Sweep } from './run.ts';
import type { Side } from './sides.ts';

/** "never", "once", "3 times" */
export const times = (count: number) =>
  count === 0 ? 'never' : count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
const stretch = (noun: string, from: number, count: number) =>
  count === 1 ? `${noun} ${from + 1}` : `${noun}s ${from + 1} to ${from + count}`;

/** "rows 1 to 3, columns 2 to 4" */
function area(run: ArithmeticRun, step: number): Piece {
  const { row, column } = spanOf(run, step);
  const [down, across] = run.sides;
  return ['kernel', `${stretch('row', row, down.span)}, ${stretch('column', column, across.span)}`];
}

/** What the steps walk over. */
export function ground({ kind, sides }: ArithmeticRun): string {
  if (kind === 'painting') return 'canvas';
  if (kind === 'stuffed') return 'stuffed input';
  return sides.some(({ before, after }) => before + after > 0) ? 'padded input' : 'input';
}

/** What a step reads or paints. */
export const stepStory = (run: ArithmeticRun, step: number): Piece[] =>
  run.kind === 'painting' ? painted(run, step) : read(run, step);

function read(run: Sweep, index: number): Piece[] {
  const step = run.step(index);
  return [
    'Output ',
    ['output', whereabouts(step)],
    ' reads ',
    area(run, index),
    ` of the ${ground(run)}. ${onPixels(step.sum, step.taps.length)}`,
  ];
}

/** Of the kernel's weights, those that lie on the input itself and not on zeros around it or between its cells. */
const onPixels = (count: number, all: number) => {
  if (all === 1) return `Its one weight lies on ${count === 1 ? 'a' : 'no'} pixel.`;
  if (count === all) return `All ${all} weights lie on pixels.`;
  return `Of ${all} weights, ${count > 1 ? `${count} lie on pixels` : `${count === 1 ? 1 : 'none'} lies on a pixel`}.`;
};

function painted(run: Painting, index: number): Piece[] {
  const { row, column, stamps } = run.step(index);
  const done = index === 0 ? null : run.after(index - 1).data;
  const columns = run.output.shape[3]!;
  const before = stamps.filter((stamp) => done?.[stamp.row * columns + stamp.column]).length;
  return [
    'Input ',
    ['input', whereabouts({ row, column })],
    ' paints ',
    area(run, index),
    ` of the canvas. Painted before: ${before} of ${counted(stamps.length, 'cell')}.`,
  ];
}

/** What is pointed at in the grid that the steps do not walk through: how many of them come by. */
export function cellStory(run: ArithmeticRun, at: Place): Piece[] {
  const visits = run.touching({ ...at, grid: run.ground }).length;
  const what = run.kind === 'painting' ? 'painted' : 'read';
  const cell: Piece = [run.ground, whereabouts(at)];
  return ['In the ', ground(run), ', ', cell, ` (${partOf(run, at)}) is ${what} ${times(visits)}.`];
}

/** What holds for the whole run: what is lost, cut or hangs over, and in a count of cells how even it is. */
export function notes(run: ArithmeticRun, counting: boolean): string[] {
  const [down, across] = run.sides;
  const all: string[] = [];
  if (counting) all.push(spreadOf(run));
  if (down.lost + across.lost > 0) all.push(`No window reaches ${last(down.lost, across.lost)}.`);
  if (down.overhang + across.overhang > 0)
    all.push(`The last windows hang over the end by ${both(down.overhang, across.overhang)}.`);
  if (down.beyond || across.beyond)
    all.push('One window more would start beyond the input, so it does not count.');
  if (down.before !== down.after || across.before !== across.after)
    all.push('The padding is uneven: one more at the end.');
  if (run.kind === 'stuffed') all.push('The kernel lies turned by half a turn.');
  if (run.kind === 'painting' && down.before + across.before > 0)
    all.push(`Padding cuts ${both(down.before, across.before)} off each end.`);
  return all;
}

/** "1 row and 2 columns", without what is none */
const both = (rows: number, columns: number) =>
  [rows > 0 && counted(rows, 'row'), columns > 0 && counted(columns, 'column')].filter(Boolean).join(' and ');

/** "the last row and the last 2 columns" */
const last = (rows: number, columns: number) =>
  [
    rows > 0 && `the last ${rows === 1 ? 'row' : counted(rows, 'row')}`,
    columns > 0 && `the last ${columns === 1 ? 'column' : counted(columns, 'column')}`,
  ]
    .filter(Boolean)
    .join(' and ');

function spreadOf(run: ArithmeticRun): string {
  const visits = countsOf(run);
  const [least, most] = [Math.min(...visits), Math.max(...visits)];
  const range = least === most ? times(most) : `${least} to ${most} times`;
  if (run.kind !== 'painting') return `A pixel is read ${range}.`;
  const patchy = run.sides.find(isPatchy);
  const { kernel, stride, dilation } = patchy ?? run.sides[0];
  const start = `An output cell is painted ${range}: `;
  if (dilation > 1 && patchy) return `${start}the weights fall unevenly on strides of ${stride}.`;
  if (patchy)
    return `${start}${kernel} is no multiple of the stride ${stride}, so the paint makes a pattern.`;
  return `${start}it is even${least === most ? '' : ' but for the rim'}.`;
}

/** The counts of the cells that matter: pixels, or what padding leaves of the canvas. */
function countsOf(run: ArithmeticRun): number[] {
  const [rows, columns] = run.counts.shape.slice(2) as [number, number];
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
    value: run.counts.data[index]!,
  }))
    .filter((cell) => ['pixel', 'output'].includes(partOf(run, cell)))
    .map(({ value }) => value);
}

/** Whether the weights fall on some cells of a stride more often than on others. */
export function isPatchy({ kernel, stride, dilation }: Side): boolean {
  const visits = new Array<number>(stride).fill(0);
  for (let tap = 0; tap < kernel; tap++) visits[(tap * dilation) % stride]! += 1;
  return visits.some((count) => count !== visits[0]);
}
