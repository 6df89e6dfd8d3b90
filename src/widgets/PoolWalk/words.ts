import { capital } from '#figures/capital.ts';
import type { Place } from '#figures/Grid.tsx';
import { equals, formatNumber as number } from '#figures/values.ts';
import type { PoolStep } from '#trace/pool2d.ts';
import type { Piece } from '../kit/Telling.tsx';
import { whereabouts } from '../kit/whereabouts.ts';
import type { PoolWalkValues } from './parameters.ts';
import type { PoolRun } from './run.ts';

/** More numbers than this are counted, not listed. */
const LISTED = 9;

/** "Row 1, column 2: the largest of 1, 0, 2 and 1 is 2, in row 2, column 3 of the input." */
export function windowStory(run: PoolRun, step: PoolStep, values: PoolWalkValues): Piece[] {
  const story = run.kind === 'max' ? maximum(step) : average(step);
  return [`${capital(whereabouts(step))}: `, ...story, ...shiftStory(run, step, values)];
}

const list = (step: PoolStep, sign: string): Piece[] =>
  step.cells.flatMap(({ value }, n): Piece[] =>
    n === 0 ? [['input', number(value)]] : [sign, ['input', number(value)]],
  );

function maximum(step: PoolStep): Piece[] {
  const { cells, winner, value } = step;
  const equals = cells.filter((cell) => cell.value === value).length;
  return [
    'the largest of ',
    ...(cells.length > LISTED ? [`${cells.length} numbers`] : list(step, ', ')),
    ' is ',
    ['result', number(value)],
    equals > 1 ? `, the first of ${equals} equals, in ` : ', in ',
    `${whereabouts(winner!)} of the input.`,
  ];
}

function average(step: PoolStep): Piece[] {
  const { cells, sum, divisor, value } = step;
  const sign = equals([...cells.map((cell) => cell.value), sum, value]);
  const end: Piece[] = [` / ${divisor} ${sign} `, ['result', number(value)], '.'];
  if (cells.length <= LISTED) return ['(', ...list(step, ' + '), ')', ...end];
  return [`${cells.length} numbers add up to `, ['input', number(sum)], `, and ${number(sum)}`, ...end];
}

/** What the shift did to this window's answer. */
function shiftStory({ kind, before }: PoolRun, step: PoolStep, { right, down }: PoolWalkValues): Piece[] {
  if (right === 0 && down === 0) return [];
  const earlier = before.step(step.index);
  const was = `Before the shift it was ${number(earlier.value)}`;
  if (kind === 'avg') return [` ${was}.`];
  const same = earlier.value === step.value;
  if (earlier.value === 0) return [same ? ` ${was} too.` : ` ${was}.`];
  const isStill = (was: Place) =>
    step.cells.some(({ row, column }) => row === was.row + down && column === was.column + right);
  if (isStill(earlier.winner!))
    return [
      same
        ? ` ${was} too: that maximum is still inside the window.`
        : ` ${was}: that number is still inside, but a larger one came in.`,
    ];
  if (!same) return [` ${was}: that maximum left the window.`];
  const equal = earlier.cells.some((cell) => cell.value === step.value && isStill(cell));
  return [
    ` ${was} too: that one left the window, and an equal one ${equal ? 'is still inside' : 'came in'}.`,
  ];
}

/** Where a cell of the input goes: which windows read it, and what it does there. */
export function sourceStory(run: PoolRun, source: Place): Piece[] {
  const value = run.input.data[source.row * run.input.shape[3]! + source.column]!;
  const readers = readersOf(run, source);
  const start: Piece[] = [`${capital(whereabouts(source))} of the input, `, ['input', number(value)], ', '];
  if (readers.length === 0) return [...start, 'goes nowhere: no window lies over it.'];
  if (run.kind === 'avg') {
    const { divisor } = readers[0]!;
    const share = value / divisor;
    return [
      ...start,
      `adds ${number(value)} / ${divisor} ${equals([value, share])} ${number(share)}`,
      ` to ${places(readers)} of the output.`,
    ];
  }
  const won = readers.filter((step) => wins(step, source));
  const lost = readers.length - won.length;
  if (won.length === 0)
    return [...start, `is not the first largest in ${places(readers)} of the output, so it goes no further.`];
  return [...start, `wins ${places(won)} of the output`, lost > 0 ? ` and loses in ${lost} more.` : '.'];
}

/** "row 1, column 2", "row 1, column 2 and row 1, column 3", "9 cells" */
function places(steps: readonly PoolStep[]): string {
  return steps.length > 2 ? `${steps.length} cells` : steps.map(whereabouts).join(' and ');
}

export const readersOf = (run: PoolRun, { row, column }: Place): PoolStep[] =>
  run.touching({ grid: 'input', row, column }).map((index) => run.step(index));

export const wins = ({ winner }: PoolStep, { row, column }: Place): boolean =>
  winner?.row === row && winner.column === column;

/** The same in a few words, for a cell's name. */
export function fate(run: PoolRun, source: Place): string {
  const readers = readersOf(run, source);
  if (readers.length === 0) return 'in no window';
  if (run.kind === 'avg') return `counts in ${places(readers)}`;
  const won = readers.filter((step) => wins(step, source));
  return won.length === 0 ? 'wins nowhere' : `wins ${places(won)}`;
}
