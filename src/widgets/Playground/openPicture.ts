import { shrunk } from '../FilterLab/grey.ts';
import { readPicture } from '../FilterLab/readPicture.ts';
import { INK, SIDE } from './picture.ts';

/** A reader's picture as it is drawn on: what is dark is ink. What it cannot be is an error in words. */
export async function openPicture(file: File): Promise<number[][]> {
  const read = await readPicture(file, new AbortController().signal);
  if ('reason' in read) throw new RangeError(read.reason);
  const { data } = shrunk(read.grey, SIDE);
  return Array.from({ length: SIDE }, (_, row) =>
    Array.from(data.slice(row * SIDE, (row + 1) * SIDE), (grey) => Math.round((1 - grey / 255) * INK)),
  );
}
