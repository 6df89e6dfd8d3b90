/**
 * Labelled images in the two files that handwriting sets come in, IDX, plain or gzipped: four bytes that say what
 * follows (0, 0, the kind of number, how many axes), each axis as a big-endian integer of 32 bits, and the numbers.
 */
import type { Dataset } from '#engine/index.ts';

export interface IdxSet {
  readonly count: number;
  readonly rows: number;
  readonly columns: number;
  /** a byte a pixel, image after image: 0 is paper, 255 ink */
  readonly pixels: Uint8Array;
  /** a byte an image */
  readonly labels: Uint8Array;
}

/** What the network that shall see them takes. */
export interface IdxWanted {
  readonly rows: number;
  readonly columns: number;
  readonly classes: number;
}

/** Reads the first `limit` images with their labels, and no byte beyond them. What does not fit is a RangeError. */
export async function readIdx(
  images: Blob,
  labels: Blob,
  { rows, columns, classes }: IdxWanted,
  limit = Infinity,
): Promise<IdxSet> {
  const [pictures, answers] = await Promise.all([
    readFile('images', images, [rows, columns], limit),
    readFile('labels', labels, [], limit),
  ]);
  if (pictures.count !== answers.count)
    throw new RangeError(
      `There are ${pictures.count} images and ${answers.count} labels: they must be equally many.`,
    );
  const odd = answers.bytes.findIndex((label) => label >= classes);
  if (odd >= 0)
    throw new RangeError(
      `Image ${odd + 1} has the label ${answers.bytes[odd]}, and the network knows 0 to ${classes - 1}.`,
    );
  return { count: answers.bytes.length, rows, columns, pixels: pictures.bytes, labels: answers.bytes };
}

/** Some of them as a network takes them: 0 is paper, 1 ink. */
export function idxDataset(
  { count, rows, columns, pixels, labels }: IdxSet,
  from = 0,
  to: number = count,
): Dataset {
  const [first, last] = [Math.max(from, 0), Math.min(to, count)];
  const area = rows * columns;
  const data = Float64Array.from(pixels.subarray(first * area, last * area), (byte) => byte / 255);
  return {
    inputs: { shape: [last - first, 1, rows, columns], data },
    labels: labels.subarray(first, last),
  };
}

const contents: Readonly<Record<number, string>> = { 1: 'labels', 3: 'images' };

async function readFile(
  name: 'images' | 'labels',
  file: Blob,
  wanted: readonly number[],
  limit: number,
): Promise<{ count: number; bytes: Uint8Array }> {
  const { take, close } = await open(name, file);
  try {
    const [zero, alsoZero, kind, axes] = await take(4);
    if (zero !== 0 || alsoZero !== 0 || !contents[axes!])
      throw new RangeError(`The file of ${name} is not an IDX file, plain or gzipped.`);
    if (contents[axes!] !== name)
      throw new RangeError(`The file of ${name} is one of ${contents[axes!]}: are the two exchanged?`);
    if (kind !== 8) throw new RangeError(`The file of ${name} must hold bytes (kind 8), not kind ${kind}.`);
    const sizes = new DataView((await take(4 * axes!)).buffer);
    const [count = 0, ...sides] = Array.from({ length: axes! }, (_, axis) => sizes.getUint32(4 * axis));
    if (String(sides) !== String(wanted))
      throw new RangeError(
        `The images are ${sides.join(' by ')}, and the network sees ${wanted.join(' by ')}.`,
      );
    if (count === 0) throw new RangeError(`The file of ${name} holds none.`);
    return { count, bytes: await take(sides.reduce((area, side) => area * side, Math.min(count, limit))) };
  } finally {
    await close();
  }
}

/** A file's bytes in order, unpacked if they are packed. */
async function open(name: string, file: Blob) {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = first === 0x1f && second === 0x8b;
  const stream = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const reader = stream.getReader();
  let left = new Uint8Array();

  /** The next so many. Room is made for those alone that are there, whatever a header promised. */
  async function take(count: number): Promise<Uint8Array<ArrayBuffer>> {
    const chunks: Uint8Array[] = [left];
    let size = left.length;
    while (size < count) {
      const { value, done } = await reader.read().catch(() => {
        throw new RangeError(`The file of ${name} cannot be unpacked: it is damaged or cut short.`);
      });
      if (done) throw new RangeError(`The file of ${name} is cut short: ${count - size} bytes are missing.`);
      chunks.push(value);
      size += value.length;
    }
    const all = new Uint8Array(size);
    chunks.reduce((at, chunk) => (all.set(chunk, at), at + chunk.length), 0);
    left = all.slice(count);
    return all.slice(0, count);
  }

  return { take, close: () => reader.cancel().catch(() => undefined) };
}
