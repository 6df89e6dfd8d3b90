/** The networks in `content/` that come with trained weights: read, and held against each other. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { NetworkCard } from '#course/networkCard.ts';
import type { NetworkDesign } from '#course/networkDesign.ts';
import { blank, describe, readLayers, readSafetensors, withState } from '#engine/index.ts';
import type { Fault } from '../faults/fault.ts';
import { cardSchema, networkSchema } from './schemas.ts';
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

export interface TrainedNetwork {
  readonly design: NetworkDesign;
  /** of a safetensors file */
  readonly weights: Uint8Array;
  readonly card: NetworkCard;
}

/** The same with its weights, which must be there, small, and those of this list, and the card of these weights. */
export function readNetwork(
  root: string,
  id: string,
): { network?: TrainedNetwork; faults: readonly Fault[] } {
  const { design, faults } = readDesign(root, id);
  if (!design) return { faults };
  const wrong = (message: string) => ({
    faults: [{ file: designFile(id), line: 1, column: 1, message: `${message} Run "npm run train".` }],
  });
  const missing = [weightsFile(id), cardFile(id)].find((file) => !existsSync(join(root, file)));
  if (missing) return wrong(`${missing} is missing.`);
  const weights = readFileSync(join(root, weightsFile(id)));
  if (weights.length > mostBytes)
    return wrong(`${weightsFile(id)} has ${weights.length} bytes, and may have ${mostBytes}.`);
  try {
    withState(blank(design.layers, design.input), readSafetensors(weights).tensors);
  } catch (error) {
    return wrong(
      `${weightsFile(id)} does not fit: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  const { value: card } = readYaml(readFileSync(join(root, cardFile(id)), 'utf8'), cardSchema, cardFile(id));
  const counted = card?.confusion.map((row) => row.length);
  if (!card || String(counted) !== String(design.classes.map(() => design.classes.length)))
    return wrong(`${cardFile(id)} is not what training writes.`);
  if (card.sha256 !== createHash('sha256').update(weights).digest('hex'))
    return wrong(`${cardFile(id)} tells of other weights than those in ${weightsFile(id)}.`);
  return { network: { design, weights, card }, faults };
}
