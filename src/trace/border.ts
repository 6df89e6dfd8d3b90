import { padAround, paddedFrom, type PadMode, type Tensor } from '#engine/index.ts';
import type { Place, Trace } from './trace.ts';

type At = Pick<Place, 'row' | 'column'>;

/** A cell of the border, its rows and columns below 0 or past the end, and the cell of the image that it repeats. */
export interface BorderStep extends At {
  readonly value: number;
  /** null where the border holds zeros */
  readonly source: At | null;
}

export interface BorderTrace extends Trace<BorderStep> {
  /** The image with its border. */
  readonly padded: Tensor;
  readonly margin: number;
}

/** What stands in a border around an image [1, 1, h, w], and where it comes from: a step a cell, row by row. */
export function traceBorder(image: Tensor, margin: number, mode: PadMode): BorderTrace {
  const padded = padAround(image, margin, mode);
  const [height, width] = image.shape.slice(2) as [number, number];
  const wide = width + 2 * margin;
  const inside = ({ row, column }: At) => row >= 0 && row < height && column >= 0 && column < width;
  const cells = Array.from(padded.data, (_, at): At => ({
    row: Math.floor(at / wide) - margin,
    column: (at % wide) - margin,
  })).filter((at) => !inside(at));

  function step(index: number): BorderStep {
    const at = cells[index];
    if (!at) throw new RangeError(`step must be a whole number from 0 to ${cells.length - 1}, not ${index}`);
    const [row, column] = [paddedFrom(at.row, height, mode), paddedFrom(at.column, width, mode)];
    return {
      ...at,
      value: padded.data[(at.row + margin) * wide + at.column + margin]!,
      source: row === null || column === null ? null : { row, column },
    };
  }

  /** The cell of the border itself, or all that repeat a cell of the image. */
  const touching = ({ grid, row, column }: Place): number[] => {
    if (grid !== 'input') return [];
    const shows = (index: number) => {
      const cell = inside({ row, column }) ? step(index).source : cells[index]!;
      return cell?.row === row && cell.column === column;
    };
    return [...cells.keys()].filter(shows);
  };

  return { padded, margin, length: cells.length, walks: ['input'], step, touching };
}
