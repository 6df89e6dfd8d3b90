import type { Backend, Network, Tensor } from '#engine/index.ts';
import { forward, inputGrad, plain, tensor } from '#engine/index.ts';

/** One network on one image: what is asked is how a unit of its last layer moves with each pixel. */
export interface Probe {
  readonly net: Network;
  readonly image: Tensor;
  /** which of the last layer's maps is asked, in its middle */
  readonly map: number;
}

/**
 * The field that a unit really has, after Luo et al.: the squared gradient of the unit in the middle of a map with
 * respect to every pixel, averaged over all probes so far,
 *
 *     mean of (∂ unit / ∂ pixel)²
 *
 * with the channels of a pixel added up: one picture [rows · columns] after the other.
 */
export function* effectiveField(
  probes: Iterable<Probe>,
  backend: Backend = plain,
): Generator<Float64Array<ArrayBuffer>> {
  let sums: Float64Array<ArrayBuffer> | undefined;
  let count = 0;
  for (const { net, image, map } of probes) {
    const passes = forward(net, image, {}, backend);
    const { data } = inputGrad(passes, middleOf(passes.at(-1)!.output, map), backend);
    const [, channels = 1, rows = 1, columns = 1] = image.shape;
    const pixels = rows * columns;
    sums ??= new Float64Array(pixels);
    for (let i = 0; i < channels * pixels; i++) sums[i % pixels]! += data[i]! ** 2;
    count += 1;
    yield sums.map((sum) => sum / count);
  }
}

function middleOf({ shape }: Tensor, map: number): Tensor {
  const chosen = tensor(shape);
  const [, maps = 1, rows = 1, columns = 1] = shape;
  chosen.data[((map % maps) * rows + Math.floor(rows / 2)) * columns + Math.floor(columns / 2)] = 1;
  return chosen;
}

/** A square of cells. */
export interface Square {
  readonly row: number;
  readonly column: number;
  readonly side: number;
}

/** The smallest square about the middle of a field, one cell more on each side at a time, that holds such a share. */
export function holding(powers: ArrayLike<number>, width: number, field: Square, share: number): Square {
  const height = powers.length / width;
  const within = ({ row, column, side }: Square): number => {
    let sum = 0;
    for (let y = Math.max(0, row); y < Math.min(height, row + side); y++)
      for (let x = Math.max(0, column); x < Math.min(width, column + side); x++)
        sum += powers[y * width + x]!;
    return sum;
  };
  const all = within(field);
  for (let side = field.side % 2 === 0 ? 2 : 1; side < field.side; side += 2) {
    const margin = (field.side - side) / 2;
    const square = { row: field.row + margin, column: field.column + margin, side };
    if (within(square) >= share * all) return square;
  }
  return field;
}
