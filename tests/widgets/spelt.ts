/** The spelling of what widgets say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { dictionaryOf } from '#authoring/spelling/dictionary.ts';
import { misspelt } from '#authoring/spelling/stretch.ts';
import { parseLayers } from '#course/layerText.ts';

const root = join(import.meta.dirname, '../..');
const dictionary = dictionaryOf(root);
/** Names of people and of papers, which are cited as they are. */
const cited = new Set(
  ['references', 'architectures']
    .map((file) => readFileSync(join(root, `content/${file}.yaml`), 'utf8'))
    .flatMap((text) => text.match(/(?<=^ +(?:title|authors): .*)[\p{L}\p{M}]+/gmu)),
);
/** A unit, symbols of formulas, and what a layer is called where there is no room. */
const short = new Set(['kB', 'ln', 'Aᵀ', 'conv', 'Conv']);
const lexicon = {
  ...dictionary,
  has: (word: string) => short.has(word) || cited.has(word) || dictionary.has(word),
};
/** As addresses have it: "relu". */
function isLayer(text: string): boolean {
  try {
    return parseLayers(text).length === 1;
  } catch {
    return false;
  }
}

/** What is misspelt in them, each once. */
export const faultsOf = (said: Iterable<string>): string[] => {
  const text = [...new Set(said)].filter((it) => !isLayer(it)).join('\n');
  const faults = misspelt({ text, spot: () => ({ line: 1, column: 1 }) }, lexicon);
  return [...new Set(faults.map(({ message }) => message))];
};
