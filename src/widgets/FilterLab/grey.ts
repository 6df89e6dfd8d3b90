import { grey as brightness } from '#samples/pictures/picture.ts';

/** A square picture in greys: whole numbers from 0, black, to 255, white, row by row. */
export interface Grey {
  readonly side: number;
  readonly data: Float64Array;
}

/** The side that a reader's picture is kept at: the largest that is shown. */
export const KEPT = 256;

/** What a canvas holds, in greys. Nothing shines through: the canvas was white before the picture was painted on it. */
export function fromCanvas({ data, width }: ImageData): Grey {
  const grey = new Float64Array(data.length / 4);
  for (let i = 0; i < grey.length; i++)
    grey[i] = Math.round(brightness([data[4 * i]!, data[4 * i + 1]!, data[4 * i + 2]!]));
  return { side: width, data: grey };
}

/** The same picture with fewer pixels, each the average of the area that it covers. */
export function shrunk({ side: from, data }: Grey, side: number): Grey {
  if (side === from) return { side, data };
  const small = new Float64Array(side * side);
  const spans = Array.from({ length: side }, (_, i) => overlaps((i * from) / side, ((i + 1) * from) / side));
  const area = (from / side) ** 2;
  spans.forEach((rows, y) => {
    spans.forEach((columns, x) => {
      let sum = 0;
      for (const [row, tall] of rows)
        for (const [column, wide] of columns) sum += tall * wide * data[row * from + column]!;
      small[y * side + x] = Math.round(sum / area);
    });
  });
  return { side, data: small };
}

/** The pixels that a stretch touches, each with how much of it lies inside. */
function overlaps(start: number, end: number): (readonly [pixel: number, share: number])[] {
  const first = Math.floor(start);
  return Array.from({ length: Math.ceil(end - 1e-9) - first }, (_, i) => {
    const pixel = first + i;
    return [pixel, Math.min(end, pixel + 1) - Math.max(start, pixel)];
  });
}
