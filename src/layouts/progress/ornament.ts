/**
 * The certificate's ornament is the reader's own: the letters of the name, written as bits, one letter a column and
 * mirrored about the middle, with their edges found by a Laplacian kernel. The same name always gives the same ornament.
 */
import { conv2d, matrix } from '#engine/index.ts';
import { kernels } from '#samples/kernels.ts';

const ROWS = 8;
const HALF = 14;

/** For each place of the ornament how far it stands out from its four neighbours, −4 to 4. */
export function ornament(name: string): number[][] {
  const letters = [...name.normalize('NFC').trim()].map((letter) => letter.codePointAt(0)!);
  const bit = (row: number, column: number) => {
    const place = column < HALF ? column : 2 * HALF - 1 - column;
    // A short name begins again, one bit further on, so that it fills its half.
    const round = Math.floor(place / letters.length);
    return (letters[place % letters.length]! >> ((row + round) % ROWS)) & 1;
  };
  if (letters.length === 0) letters.push(0);
  const bits = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: 2 * HALF }, (_, column) => bit(row, column)),
  );
  const { data } = conv2d(matrix(bits), matrix(kernels.laplacian.rows), null, { padding: 1 });
  return bits.map((cells, row) => [...data.slice(row * cells.length, (row + 1) * cells.length)]);
}
