/** The command that tries a network of `content/networks` on labelled images: IDX files, plain or gzipped. */
import { existsSync, openAsBlob } from 'node:fs';
import { initialize, plain, readSafetensors, withState } from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import { idxDataset, readIdx } from '#samples/idx.ts';
import { readNetwork } from '../course/networks.ts';
import { stopAt } from '../faults/fault.ts';
import { evaluate } from '../training/evaluation.ts';
import { table } from '../training/shown.ts';

export default async function evaluateOn(root: string, ...words: string[]): Promise<void> {
  const [images, labels, id = 'digits'] = words;
  if (!images || !labels) throw new RangeError('Write: npm run evaluate -- <images> <labels>');
  for (const file of [images, labels])
    if (!existsSync(file)) throw new RangeError(`There is no file ${file}.`);
  const { design, weights, faults } = readNetwork(root, id);
  stopAt(faults);
  const { layers, input, classes } = design!;
  const net = withState(initialize(layers, input, 0), readSafetensors(weights!).tensors);
  const [, rows, columns] = input as [number, number, number];
  const set = await readIdx(await openAsBlob(images), await openAsBlob(labels), {
    ...{ rows, columns, classes: classes.length },
  });
  const { confusion } = evaluate(net, idxDataset(set), classes.length, (await simd()) ?? plain);
  console.log(table(classes, confusion));
}
