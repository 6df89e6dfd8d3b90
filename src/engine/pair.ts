import { quote, whole } from './whole.ts';

/** A size along both axes: one number for both, or `[height, width]`. */
export type Size2 = number | readonly [height: number, width: number];

export type Pair = readonly [height: number, width: number];

/** Both numbers of a `Size2`, each a whole number of at least `least`. */
export function pair(name: string, size: Size2, least: number): Pair {
  if (typeof size === 'number') {
    whole(name, size, least);
    return [size, size];
  }
  if (!Array.isArray(size) || size.length !== 2) {
    throw new TypeError(`${name} must be a number or [height, width], not ${quote(size)}`);
  }
  return [whole(`${name} height`, size[0], least), whole(`${name} width`, size[1], least)];
}
