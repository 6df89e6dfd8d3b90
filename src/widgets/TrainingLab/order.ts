import { random } from '#engine/index.ts';

/**
 * In which order pictures are trained on: which is the one at a place, counted from the very first on. Every round
 * through all of them is shuffled anew. The batch plays no part in it.
 */
export function orderOf(count: number, seed: number): (place: number) => number {
  if (!Number.isFinite(count)) return (place) => place;
  let [round, order] = [-1, [] as number[]];
  return (place) => {
    const now = Math.floor(place / count);
    if (now !== round) {
      round = now;
      order = random(seed * 4096 + now).shuffled(Array.from({ length: count }, (_, index) => index));
    }
    return order[place % count]!;
  };
}
