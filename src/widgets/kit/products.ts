import { formatNumber } from '#figures/values.ts';
import type { Piece } from './Telling.tsx';

interface Pair {
  readonly value: number;
  readonly weight: number;
}

/** A sum of products, term by term: "1·2 + 3·(−1)". */
export const products = (pairs: readonly Pair[]): Piece[] =>
  pairs.flatMap(({ value, weight }, n): Piece[] => [
    n > 0 ? ' + ' : '',
    ...factor('input', value),
    '·',
    ...factor('kernel', weight),
  ]);

/** A minus sign does not follow another sign: negative factors stand in brackets. */
const factor = (role: 'input' | 'kernel', value: number): Piece[] =>
  value < 0 ? ['(', [role, formatNumber(value)], ')'] : [[role, formatNumber(value)]];
