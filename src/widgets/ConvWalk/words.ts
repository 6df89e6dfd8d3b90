import { equals, formatNumber } from '#figures/values.ts';
import type { ConvStep } from '#trace/conv2d.ts';
import { products } from '../kit/products.ts';
import type { Piece } from '../kit/Telling.tsx';

/** "Row 1, column 2: 3·1 + 0·(−1) + … = 27" */
export function windowStory({ row, column, taps, bias, sum }: ConvStep): Piece[] {
  const exact = equals([...taps.map(({ weight }) => weight), sum]);
  return [
    `Row ${row + 1}, column ${column + 1}: `,
    ...products(taps),
    bias === 0 ? '' : ` ${bias < 0 ? '−' : '+'} ${formatNumber(Math.abs(bias))}`,
    ` ${exact} `,
    ['result', formatNumber(sum)],
  ];
}

/** What becomes of a pixel that is pointed at: "Row 2, column 3 of the input is 9. 4 windows read it." */
export function pixelStory(
  place: { row: number; column: number },
  value: number | undefined,
  readers: number,
): Piece[] {
  const name = `Row ${place.row + 1}, column ${place.column + 1} of the input is `;
  const told: Piece[] =
    value === undefined ? ['This zero of the padding'] : [name, ['input', formatNumber(value)], '.'];
  const count =
    readers === 0
      ? 'No window reads it'
      : readers === 1
        ? 'One window reads it'
        : `${readers} windows read it`;
  return value === undefined ? [...told, ': ', `${count.toLowerCase()}.`] : [...told, ` ${count}.`];
}
