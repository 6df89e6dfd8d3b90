/** The name that was probably meant: the one that takes the fewest changes of a letter, and not more than a third. */
export function closest(word: string, names: readonly string[]): string | null {
  let [best, least] = [null as string | null, Math.floor(word.length / 3) + 1];
  for (const name of names) {
    const changes = distance(word.toLowerCase(), name.toLowerCase());
    if (changes < least) [best, least] = [name, changes];
  }
  return best;
}

/** Letters put in, left out or replaced on the way from one word to the other. */
function distance(from: string, to: string): number {
  if (from.length > 40) return Infinity;
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same));
    }
  }
  return row[to.length]!;
}
