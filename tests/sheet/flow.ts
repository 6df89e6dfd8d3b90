/** Where pictures lie that fill the columns of sheets from top to bottom, as the text of a newspaper does. */

export interface Paper {
  readonly columns: number;
  /** How many rows a column has. */
  readonly height: number;
  /** The room above a picture for its name, and below it. */
  readonly head: number;
  readonly gap: number;
  /** Whether a picture may go on in the next column. One that no column could hold always does. */
  readonly cut: boolean;
}

/** A picture, or a part of one, in its place. */
export interface Piece {
  /** Which picture, and which of its rows. */
  readonly of: number;
  readonly from: number;
  readonly rows: number;
  readonly sheet: number;
  readonly column: number;
  /** Where the first of those rows lies, below the name if the picture begins here. */
  readonly top: number;
}

/** No part of a picture is lower than this, unless it ends there. */
const LEAST = 160;

export function flow(heights: readonly number[], paper: Paper): Piece[] {
  const { columns, height, head, gap, cut } = paper;
  const pieces: Piece[] = [];
  let [at, top] = [0, 0];
  const turn = () => {
    at += 1;
    top = 0;
  };
  heights.forEach((rows, of) => {
    const goesOn = cut || head + rows > height;
    if (top > 0 && top + head + (goesOn ? Math.min(rows, LEAST) : rows) > height) turn();
    top += head;
    for (let from = 0; from < rows;) {
      if (from > 0) turn();
      const part = Math.min(rows - from, height - top);
      pieces.push({ of, from, rows: part, sheet: Math.floor(at / columns), column: at % columns, top });
      from += part;
      top += part;
    }
    top += gap;
  });
  return pieces;
}
