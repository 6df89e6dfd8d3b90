import { formatNumber } from '#figures/values.ts';
import type { ConvStep, Tap } from '#trace/conv2d.ts';
import type { PatchStep } from '#trace/patches.ts';
import type { Place } from '#trace/trace.ts';
import { products } from '../kit/products.ts';
import type { Piece } from '../kit/Telling.tsx';

/** "Patch 6 (row 2, column 2): kernel 1 gives 12, kernel 2 gives −3. Token 6 is (12, −3)." */
export function patchStory({ index, row, column, token }: PatchStep): Piece[] {
  return [
    `Patch ${index + 1} (row ${row + 1}, column ${column + 1}): `,
    ...token.flatMap((answer, n): Piece[] => [
      `${n > 0 ? ', ' : ''}kernel\u00a0${n + 1} gives\u00a0`,
      ['output', formatNumber(answer)],
    ]),
    `. Token\u00a0${index + 1} is `,
    ['result', `(${token.map(formatNumber).join(', ')})`],
    '.',
  ];
}

/** The weight that is pointed at, unless it is gone: with fewer kernels, or smaller ones. */
export function pointedTap(
  { answers }: PatchStep,
  weight: Place | undefined,
): { answer: ConvStep; tap: Tap } | undefined {
  const answer = weight && answers[weight.plane!];
  const tap = answer?.taps.find(
    (one) => one.kernelRow === weight!.row && one.kernelColumn === weight!.column,
  );
  return answer && tap && { answer, tap };
}

/** What a weight does: "Kernel 2 on patch 6: 9·(−1) = −9, one of the 4 products that add up to −3." */
export function weightStory({ index }: PatchStep, { filter, taps, sum }: ConvStep, tap: Tap): Piece[] {
  return [
    `Kernel ${filter + 1} on patch ${index + 1}: `,
    ...products([tap]),
    ` = ${formatNumber(tap.product)}, one of the ${taps.length} products that add up to `,
    ['result', formatNumber(sum)],
    '.',
  ];
}
