import { whole } from './whole.ts';

/**
 * A stream of random numbers that is the same for the same seed, on every machine. `Math.random` cannot be seeded,
 * and a lesson whose network trains differently each time cannot speak about what the reader sees.
 */
export interface Random {
  /** in [0, 1) */
  uniform(): number;
  /** from the bell curve with mean 0 and standard deviation 1 */
  normal(): number;
  /** a whole number in [0, below) */
  integer(below: number): number;
  /** the same items in a random order */
  shuffled<Item>(items: readonly Item[]): Item[];
}

export function random(seed: number): Random {
  let state = whole('seed', seed, 0);

  // A counter stepped by an odd constant, whose bits are then mixed (the finaliser of MurmurHash 3).
  function uniform(): number {
    state = (state + 0x9e3779b9) | 0;
    let bits = state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
  }

  // Box and Muller: a random direction, and a random distance with just the spread that makes each coordinate normal.
  function normal(): number {
    const distance = Math.sqrt(-2 * Math.log(1 - uniform()));
    return distance * Math.cos(2 * Math.PI * uniform());
  }

  const integer = (below: number): number => Math.floor(uniform() * whole('below', below, 1));

  function shuffled<Item>(items: readonly Item[]): Item[] {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last--) {
      const pick = integer(last + 1);
      [order[last], order[pick]] = [order[pick]!, order[last]!];
    }
    return order;
  }

  return { uniform, normal, integer, shuffled };
}
