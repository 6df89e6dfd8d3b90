import { digits } from '#samples/digits/index.ts';
import type { ImageSet } from '#samples/imageSet.ts';

const sets: Readonly<Record<string, ImageSet>> = { digits };

/** What a network of the course is trained on. */
export function imageSetOf(network: string): ImageSet {
  const set = Object.hasOwn(sets, network) ? sets[network] : undefined;
  if (!set)
    throw new RangeError(`there are no pictures for "${network}", only for ${Object.keys(sets).join(', ')}`);
  return set;
}
