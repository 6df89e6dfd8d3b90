/**
 * What a reader has done in the course, as a value: what is kept of each kind, how two records become one, and how a
 * record is read from text and written to it. progressStore.ts keeps it in the browser.
 *
 * Each entry says when it came about. Of two entries for one thing the later counts, so that records can be merged in
 * any order: those of two tabs, or a file's and a browser's.
 */
interface Dated {
  /** Milliseconds since 1970. */
  readonly at: number;
}
export interface Mark extends Dated {
  readonly done: boolean;
}
/** The step of a guided tour that somebody was at. */
export interface Bookmark extends Dated {
  readonly step: string;
}
/** Whether the answer to a quick check was right. */
export interface Reply extends Dated {
  readonly right: boolean;
}
/** The most predictions in a figure that came true one after the other. */
export interface Streak extends Dated {
  readonly length: number;
}
/** The lesson that was opened last. */
export interface Visit extends Dated {
  readonly lesson: string;
}
/** A reader who begins anew: what is older than `from` is forgotten. */
export interface Beginning extends Dated {
  readonly from: number;
}

/** What there are many of, by the lesson's id, or by `lesson/place` for places within it. */
interface Kinds {
  readonly lessons: Mark;
  readonly bookmarks: Bookmark;
  readonly checks: Reply;
  readonly tasks: Dated;
  readonly steps: Dated;
  readonly streaks: Streak;
}
export type Kind = keyof Kinds;
/** What is written down of each kind, before it has its date. */
export type Undated<K extends Kind> = Omit<Kinds[K], 'at'>;

export type Progress = { readonly [K in Kind]: ReadonlyMap<string, Kinds[K]> } & {
  readonly last: Visit | null;
  readonly since: Beginning | null;
};

type Fields = Record<string, unknown>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDated = (value: unknown): value is Fields & Dated => isFields(value) && Number.isFinite(value['at']);

const guards: { readonly [K in Kind]: (value: unknown) => value is Kinds[K] } = {
  lessons: (value): value is Mark => isDated(value) && typeof value['done'] === 'boolean',
  bookmarks: (value): value is Bookmark => isDated(value) && typeof value['step'] === 'string',
  checks: (value): value is Reply => isDated(value) && typeof value['right'] === 'boolean',
  tasks: isDated,
  steps: isDated,
  streaks: (value): value is Streak => isDated(value) && Number.isInteger(value['length']),
};
export const kinds = Object.keys(guards) as Kind[];
const isVisit = (value: unknown): value is Visit => isDated(value) && typeof value['lesson'] === 'string';
const isBeginning = (value: unknown): value is Beginning => isDated(value) && Number.isFinite(value['from']);

type Entries = { [K in Kind]: ReadonlyMap<string, Kinds[K]> };
const ofEach = (make: (kind: Kind) => ReadonlyMap<string, Dated>): Entries =>
  Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as unknown as Entries;

export const nothing: Progress = { ...ofEach(() => new Map()), last: null, since: null };

/** What is sound in fields that came from anywhere; the rest is passed over. */
export function progressIn(fields: Fields): Progress {
  const entries = ofEach((kind) => {
    const all = isFields(fields[kind]) ? Object.entries(fields[kind]) : [];
    return new Map(all.filter((entry): entry is [string, Kinds[typeof kind]] => guards[kind](entry[1])));
  });
  const { last, since } = fields;
  return { ...entries, last: isVisit(last) ? last : null, since: isBeginning(since) ? since : null };
}

/** The fields again, with whatever else stood among those given that is not understood here. */
export function fieldsOf(progress: Progress, among: Fields = {}): Fields {
  const entries = kinds.map((kind) => {
    const stood = isFields(among[kind]) ? Object.entries(among[kind]) : [];
    const others = stood.filter(([, value]) => !guards[kind](value));
    return [kind, Object.fromEntries<unknown>([...others, ...progress[kind]])] as const;
  });
  return { ...among, ...Object.fromEntries(entries), last: progress.last, since: progress.since };
}

const later = <E extends Dated>(a: E | null | undefined, b: E | null | undefined): E | null =>
  (b?.at ?? -Infinity) >= (a?.at ?? -Infinity) ? (b ?? null) : (a ?? null);

/** Records stand until they are broken, wherever that was. */
const longer = (a: Dated | undefined, b: Dated): Dated =>
  ((a as Streak | undefined)?.length ?? 0) > (b as Streak).length ? a! : b;

/** Both together; where they differ, what came later or was longer, and nothing from before a new beginning. */
export function merge(a: Progress, b: Progress): Progress {
  const since = later(a.since, b.since);
  const counts = ({ at }: Dated) => at >= (since?.from ?? -Infinity);
  const entries = ofEach((kind) => {
    const all = new Map<string, Dated>(a[kind]);
    const counting = kind === 'streaks' ? longer : later;
    for (const [key, entry] of b[kind]) all.set(key, counting(all.get(key), entry)!);
    return new Map([...all].filter(([, entry]) => counts(entry)));
  });
  const last = later(a.last, b.last);
  return { ...entries, last: last && counts(last) ? last : null, since };
}

export const keyOf = (lesson: string, place?: string) =>
  place === undefined ? lesson : `${lesson}/${place}`;

/** What is known of a lesson that goes, or went, by any of these ids, or of a place within it. */
export function entryOf<K extends Kind>(
  progress: Progress,
  kind: K,
  ids: readonly string[],
  place?: string,
): Kinds[K] | undefined {
  const known = progress[kind] as ReadonlyMap<string, Kinds[K]>;
  return ids.map((id) => known.get(keyOf(id, place))).reduce<Kinds[K] | null>(later, null) ?? undefined;
}

/** When anything was last done. */
export const latest = (progress: Progress): number =>
  Math.max(
    progress.last?.at ?? -Infinity,
    ...kinds.flatMap((kind) => [...progress[kind].values()].map(({ at }) => at)),
  );

/** The places of a lesson that something of a kind is known of. */
export function placesOf(progress: Progress, kind: Kind, ids: readonly string[]): string[] {
  const places = [...progress[kind].keys()].flatMap((key) => {
    const id = ids.find((one) => key.startsWith(keyOf(one, '')));
    return id === undefined ? [] : [key.slice(keyOf(id, '').length)];
  });
  return [...new Set(places)];
}

/** Whether anything has been done in a lesson, short of marking it as complete. */
export const isBegun = (progress: Progress, ids: readonly string[]): boolean =>
  (['checks', 'tasks', 'steps'] as const).some((kind) => placesOf(progress, kind, ids).length > 0);
