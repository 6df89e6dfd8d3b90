import type { ImageSet } from '#samples/imageSet.ts';
import { dataset } from '#samples/imageSet.ts';

/** So many pictures of a set, always the same, and what they show. */
export function several(set: ImageSet, count: number): { pictures: Float64Array[]; labels: number[] } {
  const { inputs, labels } = dataset(set, { seed: 1, count });
  const pixels = set.side ** 2;
  const pictures = Array.from({ length: count }, (_, i) =>
    Float64Array.from(inputs.data.subarray(pixels * i, pixels * (i + 1))),
  );
  return { pictures, labels: Array.from(labels) };
}

export const ink = (picture: Float64Array): number => picture.reduce((sum, value) => sum + value, 0);
export const grey = (picture: Float64Array): boolean => picture.every((value) => value >= 0 && value <= 1);
