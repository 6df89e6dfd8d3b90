import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cardFile,
  designFile,
  networkIds,
  readDesign,
  readNetwork,
  weightsFile,
} from '#authoring/course/networks.ts';
import { networkModule } from '#authoring/course/networksPlugin.ts';
import { told } from '#authoring/faults/fault.ts';
import { evaluate } from '#authoring/training/evaluation.ts';
import { imageSetOf } from '#authoring/training/imageSetOf.ts';
import { accuracyOf } from '#course/networkCard.ts';
import { initialize, readSafetensors, withState, writeSafetensors } from '#engine/index.ts';
import { dataset } from '#samples/imageSet.ts';

const root = join(import.meta.dirname, '../../..');

describe('the networks of the course', () => {
  test.each(networkIds(root))('%s is sound, with weights that fit', (id) => {
    const { network, faults } = readNetwork(root, id);
    expect(faults).toEqual([]);
    expect(network!.design.classes).toHaveLength(10);
    expect(network!.weights.length).toBeLessThanOrEqual(60_000);
  });
});

/** What is wrong with the digits network once its files have been worked on. */
function faultsAfter(work: (folder: string) => void): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'networks-'));
  try {
    cpSync(join(root, 'content/networks'), join(copy, 'content/networks'), { recursive: true });
    work(copy);
    return readNetwork(copy, 'digits').faults.map(told);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
const rewrite = (folder: string, from: string | RegExp, to: string): void => {
  const file = join(folder, designFile('digits'));
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

describe('a mistake is told with its line', () => {
  test.each([
    ['units: 10', 'units: 9', '6:3 The layers end in [9], and there are 10 classes.'],
    ['padding: 2 }', 'padding: two }', '6:3 The digits network cannot be built. Layer 1 (conv2d) gets'],
    ['type: relu', 'type: rely', '6:3 The digits network cannot be built. layers[1] has the type "rely"'],
    [
      'kernel: 3',
      'kernel: 5',
      '1:1 content/networks/digits.safetensors does not fit: "6.weight" has the shape',
    ],
    [/^name: .*\n/m, '', '2:1 name is missing: it takes its name, in at most 40 characters'],
    [/^input: .*/m, 'input: [28, 28]', '3:8 input takes [channels, height, width]'],
  ])('%s → %s', (from, to, message) => {
    const faults = faultsAfter((folder) => rewrite(folder, from, to));
    expect(faults[0]).toContain(`${designFile('digits')}:${message}`);
  });

  test('weights that are missing, damaged, or too many', () => {
    const weights = (folder: string) => join(folder, weightsFile('digits'));
    expect(faultsAfter((folder) => rmSync(weights(folder)))[0]).toMatch(
      /content\/networks\/digits\.safetensors is missing\. Run "npm run train"\.$/,
    );
    expect(faultsAfter((folder) => writeFileSync(weights(folder), 'abc'))[0]).toContain(
      'does not fit: This is not a sound safetensors file: it has 3 bytes',
    );
    const full = (folder: string) =>
      writeSafetensors(readSafetensors(readFileSync(weights(folder))).tensors, { dtype: 'F32' });
    expect(faultsAfter((folder) => writeFileSync(weights(folder), full(folder)))[0]).toMatch(
      /has \d{6} bytes, and may have 60000/,
    );
  });

  test('a card that is missing, of another form, or of other weights', () => {
    const card = (folder: string) => join(folder, cardFile('digits'));
    expect(faultsAfter((folder) => rmSync(card(folder)))[0]).toContain(`${cardFile('digits')} is missing.`);
    expect(faultsAfter((folder) => writeFileSync(card(folder), '{}'))[0]).toContain(
      `${cardFile('digits')} is not what training writes.`,
    );
    const other = (folder: string) => readFileSync(card(folder), 'utf8').replace(/("sha256": ")./, '$1x');
    expect(faultsAfter((folder) => writeFileSync(card(folder), other(folder)))[0]).toContain(
      `${cardFile('digits')} tells of other weights than those in ${weightsFile('digits')}.`,
    );
  });
});

/** How often a network is right of so many, if it is right with this probability: all but one time in a thousand. */
const least = (accuracy: number, count: number): number =>
  accuracy - 3.1 * Math.sqrt((accuracy * (1 - accuracy)) / count);

test('the digits network is as often right as its card says', () => {
  const { design, weights, card } = readNetwork(root, 'digits').network!;
  const net = withState(initialize(design.layers, design.input, 0), readSafetensors(weights).tensors);
  const { confusion } = evaluate(net, dataset(imageSetOf('digits'), { seed: 77, count: 200 }), 10);
  expect(accuracyOf(confusion)).toBeGreaterThan(least(accuracyOf(card.confusion), 200));
});

describe('the build’s module', () => {
  test('has the layers, and an address of the site or the weights themselves', () => {
    expect(networkModule(root, 'digits', true)).toContain(
      `export { default as address } from "/${weightsFile('digits')}?url";`,
    );
    const code = networkModule(root, 'digits', false);
    const [, packed] = /base64,([^']+)'/.exec(code)!;
    expect(Buffer.from(packed!, 'base64').equals(readFileSync(join(root, weightsFile('digits'))))).toBe(true);
    const { design } = readDesign(root, 'digits');
    expect(code).toContain(`export const design = ${JSON.stringify(design)};`);
  });
});
