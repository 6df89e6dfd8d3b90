import { formatNumber } from '#figures/values.ts';
import { SIDE } from '#samples/centre.ts';
import { readIdx, type IdxSet } from '#samples/idx.ts';

/** More than so many are not read: nobody waits for them. */
const MOST = 20_000;

export interface Outcome {
  readonly words: string;
  readonly set?: IdxSet;
  /** Half of a pair. */
  readonly waits?: File;
}

/** Reads what the reader picked or dropped, and says in words what came of it. */
export async function readPair(files: readonly File[]): Promise<Outcome> {
  try {
    const { images, labels } = await pairOf(files);
    if (!images || !labels) {
      const [have, need] = images ? ['images', 'labels'] : ['labels', 'images'];
      return {
        words: `These are the ${have}. Now the file with their ${need}.`,
        waits: (images ?? labels)!,
      };
    }
    const set = await readIdx(images, labels, { rows: SIDE, columns: SIDE, classes: 10 }, MOST);
    if (set.count < 10)
      return {
        words: `There are only ${set.count} pictures: 10 are the least.`,
      };
    return {
      words: `${images.name}: ${formatNumber(set.count)} pictures, of which a fifth is kept to try the network on.`,
      set,
    };
  } catch (error) {
    return { words: error instanceof Error ? error.message : String(error) };
  }
}

/** Which of some files has the images, and which their labels: by what they say themselves in their first bytes. */
async function pairOf(files: readonly File[]): Promise<{ images?: File; labels?: File }> {
  const found: { images?: File; labels?: File } = {};
  for (const file of files) {
    const kind = kinds[await axesOf(file)];
    if (!kind) throw new RangeError(`${file.name} is not an IDX file of images or labels, plain or gzipped.`);
    found[kind] = file;
  }
  return found;
}

const kinds: Readonly<Record<number, 'images' | 'labels'>> = {
  1: 'labels',
  3: 'images',
};

/** The fourth byte of an IDX file, behind two zeros: how many axes its numbers have. 0 if it is none. */
async function axesOf(file: File): Promise<number> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const packed = first === 0x1f && second === 0x8b;
  const stream: ReadableStream<Uint8Array> = packed
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  const reader = stream.getReader();
  try {
    const start: number[] = [];
    while (start.length < 4) {
      const { value, done } = await reader.read();
      if (done) return 0;
      start.push(...value.subarray(0, 4));
    }
    return start[0] === 0 && start[1] === 0 ? start[3]! : 0;
  } catch {
    return 0;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
