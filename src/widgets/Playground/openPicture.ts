import { SIDE } from '#samples/centre.ts';
import { greysOf } from '#samples/digits/greys.ts';
import { shrunk } from '../FilterLab/grey.ts';
import { readPicture } from '../FilterLab/readPicture.ts';

/** A reader's picture as it is drawn on: what is dark is ink. What it cannot be is an error in words. */
export async function openPicture(file: File): Promise<number[][]> {
  const read = await readPicture(file, new AbortController().signal);
  if ('reason' in read) throw new RangeError(read.reason);
  const { data } = shrunk(read.grey, SIDE);
  return greysOf(Float64Array.from(data, (grey) => 1 - grey / 255));
}
