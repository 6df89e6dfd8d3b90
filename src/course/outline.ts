/** What of the course stands beside a page. It is on every page, so that it must not grow with the course. */
import type { Part } from './catalogue.ts';

export interface OutlinedPart extends Part {
  /** Counted from 1. */
  readonly number: number;
}

/** A course of so many lessons is listed whole. Of a longer one, so many lessons and parts around the one that is read. */
const [WHOLE, LESSONS, PARTS] = [48, 24, 12];

/** Of a part that is far from what is read nothing is listed but its name. */
export function outline(parts: readonly Part[], current?: string): OutlinedPart[] {
  const numbered = parts.map((part, index) => ({ ...part, number: index + 1 }));
  if (parts.reduce((sum, { lessons }) => sum + lessons.length, 0) <= WHOLE) return numbered;
  const place = ({ lessons }: Part) => lessons.findIndex(({ id }) => id === current);
  const own = numbered.findIndex((part) => place(part) >= 0);
  return around(numbered, own, PARTS).map((part) => ({
    ...part,
    lessons: part === numbered[own] ? around(part.lessons, place(part), LESSONS) : [],
  }));
}

/** So many items of a list with one of them in the middle, or as near to it as the ends allow. */
function around<Item>(list: readonly Item[], at: number, most: number): readonly Item[] {
  const from = Math.max(0, Math.min(at - Math.floor(most / 2), list.length - most));
  return list.slice(from, from + most);
}
