/** The one record of progress on a page, and the lesson that the page is. */
import type { Kind, Undated } from '#course/progress.ts';
import { openProgress } from '#course/progressStore.ts';

export const progress = openProgress(() => localStorage, window);

/** The ids of this page's lesson, today's first; none on other pages. */
export const here: readonly string[] =
  document.querySelector<HTMLElement>('[data-current]')?.dataset['current']!.split(' ') ?? [];

/** Writes down what has been done at a place of this lesson. */
export function noteHere<K extends Kind>(kind: K, place: string, entry: Undated<K>): void {
  if (here.length > 0) progress.note(kind, here, entry, place);
}
