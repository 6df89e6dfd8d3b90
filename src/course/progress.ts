/**
 * What a reader has done, kept in the browser and nowhere else. Nothing that is stored is ever lost here: what cannot be
 * read is set aside before anything is written, what a newer version wrote is left alone, and every write starts from
 * what another tab may have stored meanwhile. Of two marks on one lesson the later one counts.
 */
export interface Mark {
  readonly done: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}
export interface Visit {
  readonly lesson: string;
  readonly at: number;
}
/** The step of a guided tour that somebody was at. */
export interface Bookmark {
  readonly step: string;
  readonly at: number;
}
export interface Progress {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  /** The lesson that was opened last. */
  readonly last: Visit | null;
}
/** `forgotten`: shown until the page is left, but not stored. `newer`: a later version of the course rules the store. */
export type Outcome = 'kept' | 'forgotten' | 'newer';

export const KEY = 'sliding-window.progress';
const VERSION = 1;
const nothing: Progress = { marks: new Map(), bookmarks: new Map(), last: null };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMark = (value: unknown): value is Mark =>
  isObject(value) && typeof value['done'] === 'boolean' && Number.isFinite(value['at']);
const isBookmark = (value: unknown): value is Bookmark =>
  isObject(value) && typeof value['step'] === 'string' && Number.isFinite(value['at']);
const isVisit = (value: unknown): value is Visit =>
  isObject(value) && typeof value['lesson'] === 'string' && Number.isFinite(value['at']);

interface Found {
  readonly state: 'sound' | 'broken' | 'newer';
  readonly text: string | null;
  readonly whole: Record<string, unknown>;
}

function parse(text: string | null): Found {
  if (text === null) return { state: 'sound', text, whole: {} };
  try {
    const whole: unknown = JSON.parse(text);
    if (isObject(whole) && Number.isInteger(whole['version']) && isObject(whole['lessons']))
      return { state: (whole['version'] as number) > VERSION ? 'newer' : 'sound', text, whole };
  } catch {
    // Not JSON: falls through to what is broken.
  }
  return { state: 'broken', text, whole: {} };
}

const objectAt = ({ whole }: Found, name: string): Record<string, unknown> =>
  isObject(whole[name]) ? whole[name] : {};

function progressIn(found: Found): Progress {
  const marks = Object.entries(objectAt(found, 'lessons')).filter((entry): entry is [string, Mark] =>
    isMark(entry[1]),
  );
  const bookmarks = Object.entries(objectAt(found, 'bookmarks')).filter(
    (entry): entry is [string, Bookmark] => isBookmark(entry[1]),
  );
  const { last } = found.whole;
  return { marks: new Map(marks), bookmarks: new Map(bookmarks), last: isVisit(last) ? last : null };
}

interface Dated {
  readonly at: number;
}
const later = <Entry extends Dated>(a: ReadonlyMap<string, Entry>, b: ReadonlyMap<string, Entry>) => {
  const all = new Map(a);
  for (const [lesson, entry] of b) if (entry.at >= (all.get(lesson)?.at ?? -Infinity)) all.set(lesson, entry);
  return all;
};

/** Both together; where they differ, what came later. */
export function merge(a: Progress, b: Progress): Progress {
  const last = (b.last?.at ?? -Infinity) >= (a.last?.at ?? -Infinity) ? b.last : a.last;
  return { marks: later(a.marks, b.marks), bookmarks: later(a.bookmarks, b.bookmarks), last };
}

/** What is known of a lesson that goes, or went, by any of these ids. */
const latest = <Entry extends Dated>(known: ReadonlyMap<string, Entry>, ids: readonly string[]) =>
  ids
    .map((id) => known.get(id))
    .reduce((found, entry) => (entry && entry.at > (found?.at ?? -Infinity) ? entry : found), undefined);

export const markOf = ({ marks }: Progress, ids: readonly string[]): Mark | undefined => latest(marks, ids);
export const bookmarkOf = ({ bookmarks }: Progress, ids: readonly string[]): Bookmark | undefined =>
  latest(bookmarks, ids);

export interface ProgressStore {
  read(): Progress;
  /** Marks a lesson by its ids, today's first. */
  mark(ids: readonly string[], done: boolean): Outcome;
  /** Remembers the step of a lesson. */
  bookmark(ids: readonly string[], step: string): Outcome;
  visit(lesson: string): Outcome;
  /** Calls back when another tab has changed something. */
  watch(changed: () => void): void;
}

/** `storage` is asked for each time, because merely touching it is an error in some browsers. */
export function openProgress(
  storage: () => Storage,
  events: Pick<EventTarget, 'addEventListener'>,
  now: () => number = Date.now,
): ProgressStore {
  let session = nothing;

  function find(): Found | null {
    try {
      return parse(storage().getItem(KEY));
    } catch {
      return null;
    }
  }
  function read(): Progress {
    const found = find();
    return found ? merge(progressIn(found), session) : session;
  }
  function write(change: Progress): Outcome {
    const found = find();
    session = merge(found ? merge(progressIn(found), session) : session, change);
    if (!found) return 'forgotten';
    if (found.state === 'newer') return 'newer';
    try {
      if (found.state === 'broken') storage().setItem(`${KEY}.unreadable.${now()}`, found.text ?? '');
      const lessons = { ...objectAt(found, 'lessons'), ...Object.fromEntries(session.marks) };
      const bookmarks = { ...objectAt(found, 'bookmarks'), ...Object.fromEntries(session.bookmarks) };
      const whole = { ...found.whole, version: VERSION, lessons, bookmarks, last: session.last };
      storage().setItem(KEY, JSON.stringify(whole));
      return 'kept';
    } catch {
      return 'forgotten';
    }
  }

  return {
    read,
    mark(ids, done) {
      const known = markOf(read(), ids)?.at ?? -Infinity;
      // A clock that was set back must not make the latest wish the older one.
      return write({ ...nothing, marks: new Map([[ids[0]!, { done, at: Math.max(now(), known + 1) }]]) });
    },
    bookmark(ids, step) {
      const known = bookmarkOf(read(), ids)?.at ?? -Infinity;
      return write({ ...nothing, bookmarks: new Map([[ids[0]!, { step, at: Math.max(now(), known + 1) }]]) });
    },
    visit: (lesson) => write({ ...nothing, last: { lesson, at: now() } }),
    watch(changed) {
      events.addEventListener('storage', (event) => {
        const { key } = event as StorageEvent;
        if (key === KEY || key === null) changed();
      });
    },
  };
}
