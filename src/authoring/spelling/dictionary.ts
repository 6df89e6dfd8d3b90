/** Which words there are: those of British English, and the course's own in `content/words.txt`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from '#engine/index.ts';
import { nearest } from '../faults/nearest.ts';
import { isBritish, keepKnown, nearBritish } from './british.ts';

export const wordsFile = 'content/words.txt';

export interface Dictionary {
  /** The course's own words. */
  readonly own: ReadonlySet<string>;
  has(word: string): boolean;
  /** What was probably meant by a word that there is not. */
  meant(word: string): string | undefined;
  /** Spares the next build from looking up what this one has. */
  keep(): void;
}

export function dictionaryOf(root: string): Dictionary {
  const file = join(root, wordsFile);
  const own = readWords(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const isOwn = (word: string) => own.has(word) || own.has(uncapitalised(word));
  return {
    own,
    has: (word) =>
      isOwn(word) ||
      isOwn(word.replace(/'?s$/, '')) ||
      // What is its own word's is known with that word; asked for as one, it would need the dictionary each time.
      (word.endsWith("'s") && isBritish(word.slice(0, -2))) ||
      isBritish(word),
    meant: (word) =>
      [...nearBritish(word), ...[nearest(word, own) ?? []].flat()].sort(
        (a, b) => slip(word, a) - slip(word, b) || distance(word, a) - distance(word, b),
      )[0],
    keep: keepKnown,
  };
}

/** One a line; what follows a # is for its authors. */
const readWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.replace(/#.*/, '').trim())
      .filter(Boolean),
  );

/** As it is within a sentence, if it begins one. */
const uncapitalised = (word: string) => word.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());

/** What may have happened to a word, the likeliest first: letters were exchanged, left out, put in, or mistaken. */
function slip(written: string, meant: string): number {
  const [from, to] = [written.toLowerCase(), meant.toLowerCase()];
  if ([...from].sort().join('') === [...to].sort().join('')) return 0;
  return isWithin(from, to) ? 1 : isWithin(to, from) ? 2 : 3;
}

/** Whether a word remains of another one if letters are left out. */
function isWithin(word: string, other: string): boolean {
  let found = 0;
  for (const letter of other) if (letter === word[found]) found += 1;
  return found === word.length;
}
