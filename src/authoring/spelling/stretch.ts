/** A stretch of prose as it stands in its file, and the words in it that there are not. */
import type { Fault, Spot } from '../faults/fault.ts';
import type { Dictionary } from './dictionary.ts';

export interface Stretch {
  readonly text: string;
  /** Where a character of it stands. */
  spot(offset: number): Spot;
}

/** A word; before it what is skipped, since letters in it are no words: addresses, entities, escapes, names in code. */
const words =
  /https?:\S+|&#?\w+;|\\.|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+|([\p{L}\p{M}\p{N}_]+(?:(?:''|['’])\p{L}+)*)/gu;
/** Numbers, names of things in code, single letters and abbreviations have no spelling. */
const isNoWord = /[\p{N}_]|^.$|^\p{Lu}+s?$/u;

export function misspelt({ text, spot }: Stretch, dictionary: Dictionary): Omit<Fault, 'file'>[] {
  return [...text.matchAll(words)].flatMap(({ 1: written, index }) => {
    if (written === undefined || isNoWord.test(written)) return [];
    const word = written.replace(/''|’/g, "'");
    if (dictionary.has(word)) return [];
    const meant = dictionary.meant(word);
    const message = meant
      ? `There is no word "${word}". Did you mean ${meant}? A word that is right belongs into content/words.txt.`
      : `There is no word "${word}": write another, or add it to content/words.txt.`;
    return [{ ...spot(index), message }];
  });
}

/** Where a character of a file stands. */
export function spotIn(source: string, offset: number): Spot {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
