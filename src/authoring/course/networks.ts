/** The networks in `content/` that come with trained weights: read, and held against each other. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NetworkDesign } from '#course/networkDesign.ts';
import { describe, initialize, readLayers, readSafetensors, withState } from '#engine/index.ts';
import type { Fault } from '../faults/fault.ts';
import { networkSchema } from './schemas.ts';
import { readYaml } from './yaml.ts';

const folder = 'content/networks';
export const designFile = (id: string): string => `${folder}/${id}.yaml`;
export const cardFile = (id: string): string => `${folder}/${id}.json`;
export const weightsFile = (id: string): string => `${folder}/${id}.safetensors`;

/** What a reader on a slow line waits for. */
export const mostBytes = 60_000;

export const networkIds = (root: string): string[] =>
  globSync('*.yaml', { cwd: join(root, folder) })
    .map((file) => basename(file, '.yaml'))
    .sort();

/** A list of layers that fits together and answers with a score for each class, or what is wrong with it. */
export function readDesign(root: string, id: string): { design?: NetworkDesign; faults: readonly Fault[] } {
  const file = designFile(id);
  const { value, faults, at } = readYaml(readFileSync(join(root, file), 'utf8'), networkSchema, file);
  if (!value) return { faults };
  const wrong = (message: string) => ({ faults: [{ file, ...at(['layers']), message }] });
  try {
    const layers = readLayers(value.layers);
    const output = describe(layers, value.input).at(-1)?.output ?? value.input;
    if (String(output) !== String([value.classes.length]))
      return wrong(
        `The layers end in [${output.join(', ')}], and there are ${value.classes.length} classes.`,
      );
    return { design: { id, ...value, layers }, faults };
  } catch (error) {
    return wrong(`${value.name} cannot be built. ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** The same with its weights, which must be there, small, and those of this list. */
export function readNetwork(
  root: string,
  id: string,
): { design?: NetworkDesign; weights?: Uint8Array; faults: readonly Fault[] } {
  const { design, faults } = readDesign(root, id);
  if (!design) return { faults };
  const file = weightsFile(id);
  const wrong = (message: string) => ({
    faults: [{ file: designFile(id), line: 1, column: 1, message: `${message} Run "npm run train".` }],
  });
  if (!existsSync(join(root, file))) return wrong(`There are no weights in ${file}.`);
  const weights = readFileSync(join(root, file));
  if (weights.length > mostBytes)
    return wrong(`${file} has ${weights.length} bytes, and may have ${mostBytes}.`);
  try {
    withState(initialize(design.layers, design.input, 0), readSafetensors(weights).tensors);
  } catch (error) {
    return wrong(`${file} does not fit: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return { design, weights, faults };
}
