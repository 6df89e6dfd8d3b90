import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { designFile, networkIds, readDesign, readNetwork, weightsFile } from '#authoring/course/networks.ts';
import { networkModule } from '#authoring/course/networksPlugin.ts';
import { told } from '#authoring/faults/fault.ts';
import { readSafetensors, writeSafetensors } from '#engine/index.ts';

const root = join(import.meta.dirname, '../../..');

describe('the networks of the course', () => {
  test.each(networkIds(root))('%s is sound, with weights that fit', (id) => {
    const { design, weights, faults } = readNetwork(root, id);
    expect(faults).toEqual([]);
    expect(design!.classes).toHaveLength(10);
    expect(weights!.length).toBeLessThanOrEqual(60_000);
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
      /There are no weights in content\/networks\/digits\.safetensors\. Run "npm run train"\.$/,
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
