/** The course as readers meet it: parts in order, lessons in order within them. */

export const levels = ['beginner', 'intermediate', 'advanced'] as const;
export type Level = (typeof levels)[number];

export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** What the reader gets from it, in one sentence. */
  readonly promise: string;
  /** The part's id, and the lesson's number within it. */
  readonly part: string;
  readonly number: number;
  readonly minutes: number;
  readonly level: Level;
  /** Ids of the lessons that it builds on. */
  readonly asks: readonly string[];
  readonly gives: readonly string[];
  /** Ids that it had before: what readers did under them still counts. */
  readonly was: readonly string[];
  /** Its address within the site, without the base. */
  readonly href: string;
  /** The title for lists that are not the course's own, where the title alone does not name the subject. */
  readonly searchTitle?: string;
  /** When it came to be and was last changed, where that is known. */
  readonly published?: string;
  readonly changed?: string;
}

export interface PartHead {
  readonly id: string;
  readonly title: string;
  readonly promise: string;
}
export interface Part extends PartHead {
  readonly lessons: readonly Lesson[];
}

export const lessonHref = (id: string) => `/learn/${id}/`;

/** Parts keep the order they are given in; those without a lesson are left out. */
export function catalogue(parts: readonly PartHead[], lessons: readonly Lesson[]): Part[] {
  return parts
    .map((part) => ({
      ...part,
      lessons: lessons.filter((lesson) => lesson.part === part.id).sort((a, b) => a.number - b.number),
    }))
    .filter((part) => part.lessons.length > 0);
}

/** The lessons on either side of one, across the borders of parts. */
export function neighbours(parts: readonly Part[], id: string): { before?: Lesson; after?: Lesson } {
  const order = parts.flatMap((part) => part.lessons);
  const place = order.findIndex((lesson) => lesson.id === id);
  if (place < 0) throw new RangeError(`There is no lesson "${id}" in the course.`);
  const [before, after] = [order[place - 1], order[place + 1]];
  return { ...(before && { before }), ...(after && { after }) };
}

/** The lessons that build on one, in reading order. */
export const leadsOnTo = (parts: readonly Part[], id: string): Lesson[] =>
  parts.flatMap((part) => part.lessons).filter(({ asks }) => asks.includes(id));

/** How long lessons take in all: "45 min", "3 hours". */
export function timeInWords(lessons: readonly Pick<Lesson, 'minutes'>[]): string {
  const total = lessons.reduce((sum, { minutes }) => sum + minutes, 0);
  return total < 90 ? `${total} min` : `${Math.round(total / 60)} hours`;
}
