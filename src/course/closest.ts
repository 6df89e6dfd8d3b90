/** The pairs of letters in the words of a text: "max pool" has ma, ax, po, oo, ol. */
function pairs(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))),
  );
}

/**
 * What was probably meant by some text, best first: more than half of its pairs of letters stand in the name. So an address
 * finds a title that has its words in another order, which no count of misspelt letters does.
 */
export function closest<Thing>(text: string, names: ReadonlyMap<Thing, string>): Thing[] {
  const asked = pairs(text);
  if (asked.size === 0) return [];
  return [...names]
    .map(([thing, name]) => ({
      thing,
      shared: [...asked].filter((pair) => pairs(name).has(pair)).length / asked.size,
    }))
    .filter(({ shared }) => shared > 0.5)
    .sort((a, b) => b.shared - a.shared)
    .map(({ thing }) => thing);
}
