/**
 * Progress in the browser, and nowhere else. Nothing that is stored is ever lost here: what cannot be read is set aside
 * before anything is written, what a newer version wrote is left alone, and every write starts from what another tab
 * may have stored meanwhile.
 */
import {
  entryOf,
  fieldsOf,
  isFields,
  keyOf,
  latest,
  merge,
  nothing,
  progressIn,
  type Kind,
  type Progress,
  type Undated,
} from './progress.ts';

/** `forgotten`: shown until the page is left, but not stored. `newer`: a later version of the course rules the store. */
export type Outcome = 'kept' | 'forgotten' | 'newer';

export const KEY = 'sliding-window.progress';
export const VERSION = 1;

interface Found {
  readonly state: 'sound' | 'broken' | 'newer';
  readonly text: string | null;
  readonly fields: Record<string, unknown>;
}

function parse(text: string | null): Found {
  if (text === null) return { state: 'sound', text, fields: {} };
  try {
    const fields: unknown = JSON.parse(text);
    if (isFields(fields) && Number.isInteger(fields['version']) && isFields(fields['lessons']))
      return { state: (fields['version'] as number) > VERSION ? 'newer' : 'sound', text, fields };
  } catch {
    // Not JSON: falls through to what is broken.
  }
  return { state: 'broken', text, fields: {} };
}

export interface ProgressStore {
  read(): Progress;
  /** Writes an entry down for a lesson by its ids, today's first, or for a place within it. */
  note<K extends Kind>(kind: K, ids: readonly string[], entry: Undated<K>, place?: string): Outcome;
  visit(lesson: string): Outcome;
  /** Forgets everything. */
  begin(): Outcome;
  /** Takes in a record that counts again even if the reader has begun anew since it was made. */
  restore(progress: Progress): Outcome;
  /** Calls back when another tab, or something else on this page, has changed something. */
  watch(changed: () => void): void;
}

/** `storage` is asked for each time, because merely touching it is an error in some browsers. */
export function openProgress(
  storage: () => Storage,
  events: Pick<EventTarget, 'addEventListener'>,
  now: () => number = Date.now,
): ProgressStore {
  const watchers = new Set<() => void>();
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
    return found ? merge(progressIn(found.fields), session) : session;
  }
  function store(change: Progress): Outcome {
    const found = find();
    session = merge(found ? merge(progressIn(found.fields), session) : session, change);
    if (!found) return 'forgotten';
    if (found.state === 'newer') return 'newer';
    try {
      if (found.state === 'broken') storage().setItem(`${KEY}.unreadable.${now()}`, found.text ?? '');
      storage().setItem(KEY, JSON.stringify({ ...fieldsOf(session, found.fields), version: VERSION }));
      return 'kept';
    } catch {
      return 'forgotten';
    }
  }
  function take(change: Progress): Outcome {
    const outcome = store(change);
    for (const changed of watchers) changed();
    return outcome;
  }

  const since = (from: number) => ({ from, at: Math.max(now(), (read().since?.at ?? -Infinity) + 1) });

  return {
    read,
    note(kind, ids, entry, place) {
      const progress = read();
      const known = entryOf(progress, kind, ids, place)?.at ?? progress.since?.from ?? -Infinity;
      // A clock that was set back must not make the latest wish the older one.
      const dated = { ...entry, at: Math.max(now(), known + 1) };
      return take({ ...nothing, [kind]: new Map([[keyOf(ids[0]!, place), dated]]) });
    },
    visit: (lesson) => take({ ...nothing, last: { lesson, at: now() } }),
    // What a clock that was ahead has dated is forgotten, too.
    begin: () => take({ ...nothing, since: since(Math.max(now(), latest(read()) + 1)) }),
    restore: (progress) => take({ ...progress, since: since(progress.since?.from ?? 0) }),
    watch(changed) {
      watchers.add(changed);
      events.addEventListener('storage', (event) => {
        const { key } = event as StorageEvent;
        if (key === KEY || key === null) changed();
      });
    },
  };
}
