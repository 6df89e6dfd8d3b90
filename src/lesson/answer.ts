/** Which of a quick check's answers somebody gave. */

/** The index of the answer with this value; of the one for everything else (whose value is null) otherwise. */
export function chosenAnswer(values: readonly unknown[], given: unknown): number {
  const index = values.findIndex((value) => same(value, given));
  return index >= 0 ? index : values.indexOf(null);
}

function same(value: unknown, given: unknown): boolean {
  if (typeof value === 'number' && typeof given === 'number')
    return Math.abs(value - given) <= 1e-9 * Math.max(1, Math.abs(value));
  return JSON.stringify(value) === JSON.stringify(given);
}

/** A number as people type it: `3`, `-2.5`, `−2,5`. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
