/**
 * The course as a map: what leads to what. Each lesson stands in the column behind the last of those that it asks for,
 * and ways run from column to column; one that leads further passes through the columns between.
 */
import type { Lesson } from './catalogue.ts';

/** A column and a row, counted from 0; halves lie between two rows. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}
export interface Way {
  readonly from: string;
  readonly to: string;
  /** Where it goes along, column by column, its ends included. */
  readonly spots: readonly Spot[];
}
export interface CourseMap {
  readonly columns: number;
  readonly rows: number;
  readonly spots: ReadonlyMap<string, Spot>;
  readonly ways: readonly Way[];
}

type Asking = Pick<Lesson, 'id' | 'asks'>;

/** Answers for each lesson once: many lead to one by many ways. */
function once<T>(of: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, of(id));
    return known.get(id)!;
  };
}

/** What a lesson asks for itself, and not by way of another that it asks for. */
export function directAsks(lessons: readonly Asking[]): Map<string, string[]> {
  const asks = new Map(lessons.map((lesson) => [lesson.id, lesson.asks]));
  const behind = once(
    (id: string): ReadonlySet<string> =>
      new Set((asks.get(id) ?? []).flatMap((asked) => [asked, ...behind(asked)])),
  );
  return new Map(
    lessons.map(({ id, asks: asked }) => [
      id,
      asked.filter((one) => asks.has(one) && !asked.some((other) => other !== one && behind(other).has(one))),
    ]),
  );
}

/** Lessons and the bends of long ways, column by column. */
interface Post {
  readonly id: string;
  readonly column: number;
  /** The posts in the column before that ways come from. */
  readonly before: string[];
}

export function courseMap(lessons: readonly Asking[]): CourseMap {
  const direct = directAsks(lessons);
  const columnOf = once((id: string): number => Math.max(-1, ...direct.get(id)!.map(columnOf)) + 1);
  const posts = new Map<string, Post>(
    lessons.map(({ id }) => [id, { id, column: columnOf(id), before: [] }]),
  );
  const ways = lessons.flatMap(({ id }) =>
    direct.get(id)!.map((asked) => {
      const [start, end] = [columnOf(asked), columnOf(id)];
      let last = asked;
      const along = [asked];
      for (let column = start + 1; column < end; column++) {
        // Ways from one lesson share their bends, and part as late as they can.
        const bend = `${asked} in ${column}`;
        if (!posts.has(bend)) posts.set(bend, { id: bend, column, before: [last] });
        along.push((last = bend));
      }
      posts.get(id)!.before.push(last);
      return { from: asked, to: id, along: [...along, id] };
    }),
  );
  const rows = ordered([...posts.values()]);
  const spot = (id: string): Spot => ({ column: posts.get(id)!.column, row: rows.get(id)! });
  return {
    columns: Math.max(0, ...[...posts.values()].map(({ column }) => column + 1)),
    rows: Math.max(0, ...rows.values()) + 1,
    spots: new Map(lessons.map(({ id }) => [id, spot(id)])),
    ways: ways.map(({ along, ...ends }) => ({ ...ends, spots: along.map(spot) })),
  };
}

/** Rows in which ways run as straight as they can: each post near the middle of those that lead to it. */
function ordered(posts: readonly Post[]): Map<string, number> {
  const rows = new Map<string, number>();
  const last = Math.max(-1, ...posts.map(({ column }) => column));
  for (let column = 0; column <= last; column++) {
    const wish = ({ before }: Post) =>
      before.length === 0 ? Infinity : before.reduce((sum, id) => sum + rows.get(id)!, 0) / before.length;
    const here = posts.filter((post) => post.column === column).sort((a, b) => wish(a) - wish(b) || 0);
    let free = 0;
    for (const post of here) {
      const row = Math.max(free, Number.isFinite(wish(post)) ? Math.round(wish(post)) : free);
      rows.set(post.id, row);
      free = row + 1;
    }
  }
  return rows;
}

/** The numbers of the paths, from 1, that lead through all of these lessons: "1 3". A style sheet goes by them. */
export const pathsThrough = (
  paths: readonly { readonly lessons: readonly string[] }[],
  ...ids: readonly string[]
): string =>
  paths
    .flatMap(({ lessons }, index) => (ids.every((id) => lessons.includes(id)) ? [index + 1] : []))
    .join(' ');
