import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArchitectures } from '#authoring/course/architectures.ts';
import { architecturesPlugin } from '#authoring/course/architecturesPlugin.ts';
import { architecturesFile } from '#authoring/course/courseFiles.ts';
import { told } from '#authoring/faults/fault.ts';

const root = join(import.meta.dirname, '../../..');

describe('the networks of the course', () => {
  const { architectures, flows, faults } = readArchitectures(root);

  test('are sound', () => {
    expect(faults).toEqual([]);
  });

  test('have as many layers with weights as their names and papers say', () => {
    expect(Object.fromEntries(architectures.map(({ id, depth }) => [id, depth]))).toEqual({
      ...{ 'lenet-5': 5, alexnet: 8, 'vgg-16': 16, googlenet: 22 },
      ...{ 'resnet-18': 18, 'resnet-50': 50, 'mobilenet-v2': 53, 'convnext-t': 59 },
    });
  });

  test('flow through blocks that cost together what the network costs', () => {
    expect(flows.map(({ id }) => id)).toEqual(['small', ...architectures.map(({ id }) => id)]);
    const sum = (id: string, of: 'parameters' | 'macs') =>
      flows.find((flow) => flow.id === id)!.blocks.reduce((total, block) => total + block[of], 0);
    for (const { id, parameters, macs } of architectures)
      expect([sum(id, 'parameters'), sum(id, 'macs')]).toEqual([parameters, macs]);
    // The one that the course builds.
    expect(sum('small', 'parameters')).toBe(60_362);
  });
});

/** What is wrong with the networks once their file has been worked on. */
function faultsAfter(work: (file: string) => void): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'architectures-'));
  try {
    mkdirSync(join(copy, 'content'));
    const file = join(copy, architecturesFile);
    cpSync(join(root, architecturesFile), file);
    work(file);
    return readArchitectures(copy).faults.map(told);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

describe('a mistake in the list of networks is told with its line', () => {
  const lines = readFileSync(join(root, architecturesFile), 'utf8').split('\n').length;
  const entry = (layers: string, more = '') => `
- id: odd
  name: Odd
  year: 2030
  authors: Somebody
  title: On oddities
  input: [3, 8, 8]
  variant: The only one.
  idea: None.
  key: none${more}
  layers:
${layers}
`;

  test('layers that do not fit', () => {
    const layers = '    - { type: conv2d, filters: 4, kernel: 9 }';
    expect(faultsAfter((file) => appendFileSync(file, entry(layers)))).toEqual([
      expect.stringMatching(
        new RegExp(
          `^content/architectures.yaml:${lines + 11}:5 Odd cannot be built. Layer 1 \\(conv2d\\) gets \\[3, 8, 8\\]: `,
        ),
      ),
    ]);
  });

  test('a layer that there is not', () => {
    const layers = '    - { type: convolution, filters: 4 }';
    expect(faultsAfter((file) => appendFileSync(file, entry(layers)))[0]).toContain(
      'Odd cannot be built. layers[0] has the type "convolution"; there are conv2d,',
    );
  });

  test('a line that is not known, and one that is missing', () => {
    const layers = '    - { type: flatten }';
    expect(faultsAfter((file) => appendFileSync(file, entry(layers, '\n  colour: red')))).toEqual([
      expect.stringMatching(/colour is not known here/),
    ]);
    const yearless = entry(layers).replace('  year: 2030\n', '');
    expect(faultsAfter((file) => appendFileSync(file, yearless))).toEqual([
      expect.stringMatching(/year is missing: it takes a whole number from 1950 to 2100/),
    ]);
  });

  test('an id that is taken', () => {
    const twin = entry('    - { type: flatten }').replace('id: odd', 'id: alexnet');
    expect(faultsAfter((file) => appendFileSync(file, twin))).toEqual([
      expect.stringMatching(/There is an entry "alexnet" already/),
    ]);
  });
});

describe('the build’s modules', () => {
  const load = (folder: string, id: string) => {
    const { load: plugin } = architecturesPlugin(folder) as unknown as {
      load(this: { addWatchFile(file: string): void }, id: string): string | undefined;
    };
    const watched: string[] = [];
    return { code: plugin.call({ addWatchFile: (file) => watched.push(file) }, id), watched };
  };

  test('hold the numbers, and follow the file', () => {
    const { code, watched } = load(root, 'virtual:architectures');
    expect(code).toMatch(/^export const architectures = \[\{"id":"lenet-5"/);
    expect(code).toContain('"parameters":61706');
    expect(watched).toEqual([join(root, architecturesFile)]);
    expect(load(root, 'virtual:flows').code).toMatch(/^export const flows = \[\{"id":"small"/);
    expect(load(root, 'virtual:ramps.css').code).toBeUndefined();
  });

  test('are not made from a file with a mistake', () => {
    const copy = mkdtempSync(join(tmpdir(), 'architectures-'));
    try {
      mkdirSync(join(copy, 'content'));
      writeFileSync(join(copy, architecturesFile), '- id: A b\n');
      expect(() => load(copy, 'virtual:flows')).toThrow(/content\/architectures\.yaml:1:7 \(1\) id takes/);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
