import { equals, formatNumber } from '#figures/values.ts';
import type { ConvStep } from '#trace/conv2d.ts';
import { products } from '../kit/products.ts';
import type { Piece } from '../kit/Telling.tsx';
import { divisorOf } from './run.ts';
import type { FilterLabValues } from './parameters.ts';

/** "Row 3, column 5: (142·1 + 140·2 + …) / 16 ≈ 139.44", and what is made of that before it is shown. */
export function told(values: FilterLabValues, { row, column, taps, sum }: ConvStep): Piece[] {
  const { weights: rows } = values;
  const divisor = divisorOf(values);
  // The whole weights that stand in the cells, before they are divided.
  const sums = products(
    taps.map(({ value, kernelRow, kernelColumn }) => ({ value, weight: rows[kernelRow]![kernelColumn]! })),
  );
  return [
    `Row ${row + 1}, column ${column + 1}: `,
    ...(divisor === 1 ? sums : ['(', ...sums, `) / ${divisor}`]),
    ` ${equals([sum])} `,
    ['result', formatNumber(sum)],
    ...afterwards(values, sum),
  ];
}

function afterwards({ relu, shown }: FilterLabValues, sum: number): Piece[] {
  if (sum >= 0) return [];
  if (relu) return [', which ReLU turns into ', ['result', '0']];
  return shown === 'absolute' ? [', shown as ', ['result', formatNumber(-sum)]] : [];
}
