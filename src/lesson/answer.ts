/** Which of a quick check's answers somebody gave. */

/** The index of the answer with this value; of the one for everything else (whose value is null) otherwise. */
export function chosenAnswer(values: readonly unknown[], given: unknown): number {
  const index = values.findIndex((value) => same(value, given));
  return index >= 0 ? index : values.indexOf(null);
}

/**
 * The index of the answer that a typed number stands for, of which there may be several readings: the right one if any
 * reading is right, null if they are different mistakes, so that it has to be asked which is meant.
 */
export function chosenNumber(
  values: readonly unknown[],
  right: number,
  readings: readonly number[],
): number | null {
  const chosen = [...new Set(readings.map((reading) => chosenAnswer(values, reading)))];
  if (chosen.includes(right)) return right;
  return chosen.length === 1 ? chosen[0]! : null;
}

function same(value: unknown, given: unknown): boolean {
  if (typeof value === 'number' && typeof given === 'number')
    return Math.abs(value - given) <= 1e-9 * Math.max(1, Math.abs(value));
  return JSON.stringify(value) === JSON.stringify(given);
}
