/**
 * Checks on the numbers that sizes are made of. A message names the parameter, quotes what came, and says what
 * would be right, because it may be the reader of a lesson who meets it.
 */

export function whole(name: string, value: number, least: number): number {
  if (typeof value !== 'number') {
    throw new TypeError(`${name} must be a number, not ${quote(value)}`);
  }
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number, ${least} or more, not ${value}`);
  }
  return value;
}

/** The same for numbers that may have a fraction. */
export function real(name: string, value: number, least = -Infinity): number {
  if (typeof value !== 'number') {
    throw new TypeError(`${name} must be a number, not ${quote(value)}`);
  }
  if (!Number.isFinite(value) || value < least) {
    throw new RangeError(
      `${name} must be a number${least > -Infinity ? `, ${least} or more` : ''}, not ${value}`,
    );
  }
  return value;
}

/** A value as a message shows it: `[3, 2]`, `"same"`, `null`. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(quote).join(', ')}]`;
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
