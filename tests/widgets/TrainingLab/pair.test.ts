import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

import { readPair } from '#widgets/TrainingLab/pair.ts';

/** An IDX file of zeros, or of what is given. */
function idx(name: string, kind: number, sizes: readonly number[], fill: (i: number) => number = () => 0) {
  const head = new DataView(new ArrayBuffer(4 + 4 * sizes.length));
  head.setUint32(0, 0x800 + kind);
  sizes.forEach((size, axis) => head.setUint32(4 + 4 * axis, size));
  const count = sizes.reduce((product, size) => product * size, 1);
  return new File([head.buffer, Uint8Array.from({ length: count }, (_, i) => fill(i))], name);
}
const images = idx('images', 3, [20, 28, 28]);
const labels = idx('labels', 1, [20], (i) => i % 10);

test.for([
  [
    'labels over 9',
    [images, idx('labels', 1, [20], (i) => i)],
    /has the label 10, and the network knows 0 to 9/,
  ],
  ['counts that differ', [images, idx('labels', 1, [12])], /20 images and 12 labels/],
  ['another size', [idx('images', 3, [20, 32, 32]), labels], /The images are 32 by 32/],
  ['a file cut short', [new File([images.slice(0, 999)], 'cut'), labels], /is cut short/],
  ['no IDX file', [new File(['hello, world'], 'a.txt'), labels], /a\.txt is not an IDX file/],
  ['two of a kind', [labels], /^These are the labels\. Now the file with their images\.$/],
  ['a pair', [labels, images], /^images: 20 pictures, of which a fifth is kept/],
  [
    'a pair, one of them packed',
    [new File([gzipSync(new Uint8Array(await images.arrayBuffer()))], 'images.gz'), labels],
    /^images\.gz: 20 pictures/,
  ],
] as const)('%s', async ([, files, words]) => {
  const { words: told, set, waits } = await readPair(files);
  expect(told).toMatch(words);
  expect([set?.count, waits?.name]).toEqual([
    /^images/.test(told) ? 20 : undefined,
    files.length === 1 ? 'labels' : undefined,
  ]);
});
