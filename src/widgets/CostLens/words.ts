import { counted } from '#figures/counted.ts';
import { formatNumber as number } from '#figures/values.ts';
import type { Piece } from '../kit/Telling.tsx';
import { kinds, type KindName } from './kinds.ts';
import { DRAWN } from './parameters.ts';
import { lookedAt, waysFrom, type CostTold } from './looked.ts';

/** What the cell reads, and what reads it. */
export function story(told: CostTold): Piece[] {
  const { run } = told;
  const { map, cell } = lookedAt(told);
  const ways = waysFrom(told);
  const last = run.shapes.length - 1;
  const lit = (n: number) => ways[n]!.data.filter((count) => count > 0).length;
  const at = `channel ${cell.row + 1}, pixel ${cell.column + 1}`;
  if (map === 0)
    return [
      `Input, ${at}: `,
      ['output', counted(lit(last), 'output')],
      ` of ${ways[last]!.data.length} ${lit(last) === 1 ? 'reads' : 'read'} it${by(ways.slice(1, last).map((_, n) => lit(n + 1)))}.`,
    ];
  const [channels, pixels] = spread(ways[0]!.data, run.shapes[0]![2]!);
  const reads: Piece[] = [
    ['input', counted(lit(0), 'number')],
    ` of the input${lit(0) === 1 ? '' : `, in ${counted(channels, 'channel')} at ${counted(pixels, 'pixel')}`}`,
  ];
  if (map < last)
    return [
      `In between, ${at}: it reads `,
      ...reads,
      ', and ',
      ['output', counted(lit(last), 'output')],
      ` ${lit(last) === 1 ? 'reads' : 'read'} it.`,
    ];
  return [`Output, ${at}: it reads `, ...reads, `${by(ways.slice(1, last).map((_, n) => lit(n + 1)))}.`];
}

/** ", by way of 6 numbers in between" */
const by = (between: readonly number[]) =>
  between.length === 0
    ? ''
    : `, by way of ${between.map((count) => number(count)).join(' and ')} ${between.length === 1 && between[0] === 1 ? 'number' : 'numbers'} in between`;

/** In how many rows and in how many columns something is lit. */
function spread(cells: ArrayLike<number>, columns: number): readonly [rows: number, columns: number] {
  const lit = Array.from(cells).flatMap((count, cell) => (count > 0 ? [cell] : []));
  return [
    new Set(lit.map((cell) => Math.floor(cell / columns))).size,
    new Set(lit.map((cell) => cell % columns)).size,
  ];
}

/** Whether an output in the middle reads every channel. */
export function mixes({ run }: CostTold): boolean {
  const last = run.shapes.length - 1;
  const [, , pixels = 1] = run.shapes[last]!;
  const ways = run.waysOf(last, 0, 0, pixels >> 1)[0]!;
  return spread(ways.data, DRAWN.pixels)[0] === DRAWN.channels;
}

/** A part of the full convolution's, as one reads it: "1 / 8.2", or the same, or more. */
export const partOf = (value: number, full: number): string => {
  if (value === full) return 'as full';
  const ratio = full / value;
  const written = (times: number) => number(times < 10 ? Math.round(times * 10) / 10 : Math.round(times));
  return ratio > 1 ? `full / ${written(ratio)}` : `${written(1 / ratio)} × full`;
};

/** Milliseconds, with two digits that count. */
export const milliseconds = (value: number): string =>
  value >= 10
    ? number(Math.round(value))
    : value >= 1
      ? value.toFixed(1)
      : value >= 0.1
        ? value.toFixed(2)
        : value.toFixed(3);

export const labelOf = (kind: KindName): string => kinds[kind].label;
