import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { idxDataset, readIdx } from '#samples/idx.ts';

/** An IDX file: its axes, and its bytes. */
const idx = (axes: readonly number[], bytes: readonly number[], kind = 8): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([0, 0, kind, axes.length, ...axes.flatMap((side) => [0, 0, 0, side]), ...bytes]);

const images = idx([3, 1, 2], [0, 255, 51, 102, 153, 204]);
const labels = idx([3], [2, 0, 1]);
const wanted = { rows: 1, columns: 2, classes: 3 };
const read = (first: BlobPart, second: BlobPart, limit?: number) =>
  readIdx(new Blob([first]), new Blob([second]), wanted, limit);

describe('readIdx', () => {
  it.each([
    ['plain', images, labels],
    ['gzipped', gzipSync(images), gzipSync(labels)],
  ])('reads %s files', async (_, first, second) => {
    expect(await read(first, second)).toEqual({
      ...{ count: 3, rows: 1, columns: 2 },
      pixels: Uint8Array.of(0, 255, 51, 102, 153, 204),
      labels: Uint8Array.of(2, 0, 1),
    });
  });

  it('reads some, and nothing behind them', async () => {
    const set = await read(images.subarray(0, -1), labels.subarray(0, -1), 2);
    expect([set.count, [...set.pixels], [...set.labels]]).toEqual([2, [0, 255, 51, 102], [2, 0]]);
    expect((await read(images, labels, 100)).count).toBe(3);
  });

  it('reads a packed file that is larger than a piece of its stream', async () => {
    const many = new Uint8Array(16 + 2 ** 17);
    many.set([0, 0, 8, 3, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
    const answers = new Uint8Array(8 + 2 ** 16).fill(1);
    answers.set([0, 0, 8, 1, 0, 1, 0, 0]);
    const set = await read(gzipSync(many), answers);
    expect([set.count, set.pixels.length, set.labels.at(-1)]).toEqual([2 ** 16, 2 ** 17, 1]);
  });

  it.each<[string, BlobPart, BlobPart, string]>([
    ['not IDX', 'a picture', labels, 'The file of images is not an IDX file, plain or gzipped.'],
    ['exchanged', labels, images, 'The file of images is one of labels: are the two exchanged?'],
    [
      'not bytes',
      idx([3, 1, 2], [], 13),
      labels,
      'The file of images must hold bytes (kind 8), not kind 13.',
    ],
    ['empty', '', labels, 'The file of images is cut short: 4 bytes are missing.'],
    ['none', idx([0, 1, 2], []), labels, 'The file of images holds none.'],
    ['cut short', images.subarray(0, -4), labels, 'The file of images is cut short: 4 bytes are missing.'],
    [
      'packed, and cut short',
      gzipSync(images).subarray(0, -12),
      labels,
      'The file of images cannot be unpacked: ',
    ],
    ['another size', idx([3, 28, 2], []), labels, 'The images are 28 by 2, and the network sees 1 by 2.'],
    [
      'too few labels',
      images,
      idx([2], [0, 0]),
      'There are 3 images and 2 labels: they must be equally many.',
    ],
    [
      'an unknown class',
      images,
      idx([3], [0, 3, 0]),
      'Image 2 has the label 3, and the network knows 0 to 2.',
    ],
  ])('refuses files: %s', async (_, first, second, message) => {
    await expect(read(first, second)).rejects.toThrow(RangeError);
    await expect(read(first, second)).rejects.toThrow(message);
  });
});

it('idxDataset is some of the images for a network, ink as 1', async () => {
  const set = await read(images, labels);
  const { inputs, labels: answers } = idxDataset(set, 1, 9);
  expect(inputs).toEqual({ shape: [2, 1, 1, 2], data: Float64Array.of(0.2, 0.4, 0.6, 0.8) });
  expect([...(answers as Uint8Array)]).toEqual([0, 1]);
  expect(idxDataset(set).inputs.shape).toEqual([3, 1, 1, 2]);
});
