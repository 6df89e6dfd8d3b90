/**
 * The command that tries a network of `content/networks` on labelled images in IDX files, plain or gzipped:
 * `node --import ./src/build/assemblyHook.ts src/authoring/commands/evaluate.ts <images> <labels> [network]`.
 */
import { existsSync, openAsBlob } from 'node:fs';
import { blank, plain, readSafetensors, withState } from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import { idxDataset, readIdx } from '#samples/idx.ts';
import { readNetwork } from '../course/networks.ts';
import { stopAt } from '../faults/fault.ts';
import { evaluate } from '../training/evaluation.ts';
import { table } from '../training/shown.ts';

/** What a terminal shows of it. What cannot be read is a RangeError, in words. */
export async function evaluation(
  root: string,
  images: string,
  labels: string,
  id = 'digits',
): Promise<string> {
  for (const file of [images, labels])
    if (!existsSync(file)) throw new RangeError(`There is no file ${file}.`);
  const { network, faults } = readNetwork(root, id);
  stopAt(faults);
  const { layers, input, classes } = network!.design;
  const net = withState(blank(layers, input), readSafetensors(network!.weights).tensors);
  const [, rows = 1, columns = 1] = input;
  const wanted = { rows, columns, classes: classes.length };
  const set = await readIdx(await openAsBlob(images), await openAsBlob(labels), wanted);
  const { confusion } = evaluate(net, idxDataset(set), classes.length, (await simd()) ?? plain);
  return table(classes, confusion);
}

if (import.meta.main) {
  const [images, labels, ...id] = process.argv.slice(2);
  try {
    if (!images || !labels) throw new RangeError('Write: npm run evaluate -- <images> <labels>');
    console.log(await evaluation(process.cwd(), images, labels, ...id));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
