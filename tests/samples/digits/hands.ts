import { random } from '#engine/index.ts';
import type { Form } from '#samples/digits/form.ts';
import type { Hand } from '#samples/digits/hand.ts';
import { someHand } from '#samples/digits/hand.ts';
import type { Path } from '#samples/digits/path.ts';

/** So many hands, always the same. */
export const hands = (count: number): Hand[] =>
  Array.from({ length: count }, (_, seed) => someHand(random(seed)));

/** One form of a digit, by its name, as so many hands write it. */
export function written(forms: readonly Form[], name: string, count = 200): Path[][] {
  const form = forms.find((each) => each.name === name);
  if (!form) throw new Error(`no form is named ${name}`);
  return hands(count).map((hand) => form.write(hand));
}

/** The share of these for which something holds. */
export const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length / items.length;

export const first = (path: Path) => path[0]!;
export const last = (path: Path) => path.at(-1)!;
export const far = (path: Path): number => {
  const [[x0, y0], [x1, y1]] = [first(path), last(path)];
  return Math.hypot(x1 - x0, y1 - y0);
};

/** How far a path turns in all, in degrees: clockwise is positive. */
export function turns(path: Path): number {
  let total = 0;
  const ways = path
    .slice(1)
    .map(([x, y], i) => [x - path[i]![0], y - path[i]![1]] as const)
    .filter(([x, y]) => x !== 0 || y !== 0);
  for (let i = 1; i < ways.length; i++) {
    const [[x0, y0], [x1, y1]] = [ways[i - 1]!, ways[i]!];
    total += Math.atan2(x0 * y1 - y0 * x1, x0 * x1 + y0 * y1);
  }
  return (total * 180) / Math.PI;
}
