import { formatNumber as number } from '#figures/values.ts';
import type { GradStep } from '#trace/convGrad.ts';
import type { Piece } from '../kit/Telling.tsx';
import { whereabouts } from '../kit/whereabouts.ts';
import type { ConvGradientValues } from './parameters.ts';

/** Where a cell of a gradient comes from, and its sum. */
export function story({ row, column, shares, sum }: GradStep, { of }: ConvGradientValues): Piece[] {
  const place = whereabouts({ row, column });
  const start =
    of === 'weight'
      ? `The weight in ${place} lay on ${shares.length} pixels, a pixel for each output. Each counts as much as its output: `
      : `The pixel in ${place} was read by ${many(shares.length)}. Each weight that lay on it counts as much as its output: `;
  return [start, ...sums(shares, of), ' = ', ['gradient', number(sum)], '.'];
}

const many = (windows: number): string => (windows === 1 ? 'one window' : `${windows} windows`);

/** "1·2 + (−2)·3" */
const sums = (shares: GradStep['shares'], of: ConvGradientValues['of']): Piece[] =>
  shares.flatMap(({ upstream, factor }, n): Piece[] => [
    n > 0 ? ' + ' : '',
    ...bracketed('gradient', upstream),
    '·',
    ...bracketed(of === 'weight' ? 'input' : 'kernel', factor),
  ]);

const bracketed = (role: 'input' | 'kernel' | 'gradient', value: number): Piece[] =>
  value < 0 ? ['(', [role, number(value)], ')'] : [[role, number(value)]];
