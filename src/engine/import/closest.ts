import { distance } from './distance.ts';

/** The name that was probably meant: the one that takes the fewest changes of a letter, and not more than a third. */
export function closest(word: string, names: readonly string[]): string | null {
  // No name is that long, and no program shall keep a reader waiting.
  if (word.length > 40) return null;
  let [best, least] = [null as string | null, Math.floor(word.length / 3) + 1];
  for (const name of names) {
    const changes = distance(word.toLowerCase(), name.toLowerCase());
    if (changes < least) [best, least] = [name, changes];
  }
  return best;
}
