import { describe, expect, it } from 'vitest';

import { entryOf } from '#course/progress.ts';
import { KEY, openProgress, type ProgressStore } from '#course/progressStore.ts';

/** A browser's storage in memory; `limit` is how many characters it takes altogether. */
class FakeStorage implements Storage {
  readonly items = new Map<string, string>();
  readonly limit: number;
  constructor(text?: string, limit = Infinity) {
    this.limit = limit;
    if (text !== undefined) this.items.set(KEY, text);
  }
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  removeItem = (key: string) => void this.items.delete(key);
  clear = () => this.items.clear();
  setItem(key: string, value: string) {
    const others = [...this.items].filter(([name]) => name !== key).reduce((sum, [, v]) => sum + v.length, 0);
    if (others + value.length > this.limit) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }
}

let clock = 1000;
const open = (storage: Storage, events = new EventTarget()) =>
  openProgress(
    () => storage,
    events,
    () => ++clock,
  );
const isDone = (store: ProgressStore, ...ids: string[]) =>
  entryOf(store.read(), 'lessons', ids)?.done ?? false;
const mark = (store: ProgressStore, ids: string[], done: boolean) => store.note('lessons', ids, { done });
const bookmark = (store: ProgressStore, ids: string[], step: string) =>
  store.note('bookmarks', ids, { step });
const stored = (storage: Storage) => JSON.parse(storage.getItem(KEY) ?? 'null') as Record<string, unknown>;

describe('progress in the browser', () => {
  it('keeps a mark and the last visit for the next page', () => {
    const storage = new FakeStorage();
    const page = open(storage);
    expect(mark(page, ['pooling'], true)).toBe('kept');
    expect(page.visit('filters')).toBe('kept');
    const next = open(storage);
    expect(isDone(next, 'pooling')).toBe(true);
    expect(isDone(next, 'filters')).toBe(false);
    expect(next.read().last?.lesson).toBe('filters');
  });

  it('takes a mark back, and keeps that it was taken back', () => {
    const storage = new FakeStorage();
    const page = open(storage);
    mark(page, ['pooling'], true);
    mark(page, ['pooling'], false);
    expect(isDone(open(storage), 'pooling')).toBe(false);
  });

  it('lets two tabs write without losing what either did', () => {
    const storage = new FakeStorage();
    const [one, two] = [open(storage), open(storage)];
    mark(one, ['pooling'], true);
    mark(two, ['filters'], true);
    mark(one, ['beyond'], true);
    const next = open(storage);
    expect(['pooling', 'filters', 'beyond'].map((id) => isDone(next, id))).toEqual([true, true, true]);
  });

  it('lets the later of two tabs have its way', () => {
    const storage = new FakeStorage();
    const [one, two] = [open(storage), open(storage)];
    mark(one, ['pooling'], true);
    mark(two, ['pooling'], false);
    one.visit('filters');
    expect(isDone(one, 'pooling')).toBe(false);
    expect(isDone(open(storage), 'pooling')).toBe(false);
  });

  it('obeys the reader even when the clock has been set back', () => {
    const storage = new FakeStorage(
      JSON.stringify({ version: 1, lessons: { pooling: { done: true, at: 9e15 } } }),
    );
    mark(open(storage), ['pooling'], false);
    expect(isDone(open(storage), 'pooling')).toBe(false);
  });

  it('finds the marks of a lesson that was renamed, and takes them back under its new id', () => {
    const storage = new FakeStorage();
    mark(open(storage), ['old-name'], true);
    const page = open(storage);
    expect(isDone(page, 'new-name', 'old-name')).toBe(true);
    mark(page, ['new-name', 'old-name'], false);
    expect(isDone(open(storage), 'new-name', 'old-name')).toBe(false);
  });

  it('remembers the step of a tour, the latest under any of its lesson’s ids', () => {
    const storage = new FakeStorage();
    bookmark(open(storage), ['old-name'], 'pooling');
    const page = open(storage);
    const step = (store: ProgressStore) => entryOf(store.read(), 'bookmarks', ['new-name', 'old-name'])?.step;
    expect(step(page)).toBe('pooling');
    expect(bookmark(page, ['new-name', 'old-name'], 'stride')).toBe('kept');
    mark(page, ['new-name'], true);
    expect(step(open(storage))).toBe('stride');
    expect(stored(storage)).toMatchObject({ bookmarks: { 'old-name': { step: 'pooling' } } });
    expect(entryOf(page.read(), 'bookmarks', ['filters'])).toBeUndefined();
  });

  it('takes no bookmark that it does not understand, and carries it along', () => {
    const odd = { version: 1, lessons: {}, bookmarks: { a: { step: 3, at: 1 }, b: 'x', c: { step: 'y' } } };
    const storage = new FakeStorage(JSON.stringify(odd));
    const page = open(storage);
    expect(page.read().bookmarks.size).toBe(0);
    bookmark(page, ['d'], 'pooling');
    expect(stored(storage)).toMatchObject({ bookmarks: { ...odd.bookmarks, d: { step: 'pooling' } } });
    const list = new FakeStorage('{"version":1,"lessons":{},"bookmarks":[1]}');
    bookmark(open(list), ['d'], 'pooling');
    expect(stored(list)['bookmarks']).toMatchObject({ d: { step: 'pooling' } });
  });

  it('serves the page, and says so, where storage is forbidden', () => {
    const page = openProgress(() => {
      throw new DOMException('denied', 'SecurityError');
    }, new EventTarget());
    expect(page.read().lessons.size).toBe(0);
    expect(mark(page, ['pooling'], true)).toBe('forgotten');
    expect(isDone(page, 'pooling')).toBe(true);
  });

  it('leaves what is stored as it is where storage is full', () => {
    const before = JSON.stringify({ version: 1, lessons: { filters: { done: true, at: 5 } } });
    const storage = new FakeStorage(before, before.length);
    const page = open(storage);
    expect(mark(page, ['pooling'], true)).toBe('forgotten');
    expect(storage.getItem(KEY)).toBe(before);
    expect(isDone(page, 'pooling')).toBe(true);
    expect(isDone(page, 'filters')).toBe(true);
  });

  it.each(['', 'not JSON', '[]', 'null', '7', '{"version":"x","lessons":{}}', '{"version":1,"lessons":[]}'])(
    'sets aside what it cannot read (%j) before it writes',
    (text) => {
      const storage = new FakeStorage(text);
      const page = open(storage);
      expect(page.read().lessons.size).toBe(0);
      expect(storage.items.size).toBe(1);
      expect(mark(page, ['pooling'], true)).toBe('kept');
      expect([...storage.items.values()]).toContain(text);
      expect(isDone(open(storage), 'pooling')).toBe(true);
    },
  );

  it('does not write over what it cannot set aside', () => {
    const storage = new FakeStorage('not JSON', 12);
    expect(mark(open(storage), ['pooling'], true)).toBe('forgotten');
    expect(storage.getItem(KEY)).toBe('not JSON');
  });

  it('reads what it understands of a newer version and changes nothing', () => {
    const text = JSON.stringify({
      version: 2,
      lessons: { filters: { done: true, at: 5, score: 3 } },
      more: 1,
    });
    const storage = new FakeStorage(text);
    const page = open(storage);
    expect(isDone(page, 'filters')).toBe(true);
    expect(mark(page, ['pooling'], true)).toBe('newer');
    expect(storage.getItem(KEY)).toBe(text);
  });

  it('carries along entries that it does not understand', () => {
    const odd = {
      version: 1,
      lessons: { a: { done: 'yes' }, b: 3, c: { done: true, at: null } },
      theme: 'x',
    };
    const storage = new FakeStorage(JSON.stringify(odd));
    const page = open(storage);
    expect(page.read().lessons.size).toBe(0);
    mark(page, ['pooling'], true);
    expect(stored(storage)).toMatchObject({ theme: 'x', lessons: odd.lessons });
  });

  it('is not fooled by ids that objects have anyway', () => {
    const page = open(new FakeStorage('{"version":1,"lessons":{"__proto__":{"done":true,"at":1}}}'));
    expect(isDone(page, 'constructor')).toBe(false);
    expect(isDone(page, 'toString')).toBe(false);
    expect(isDone(page, '__proto__')).toBe(true);
  });

  it('tells the page when another tab has changed something of it', () => {
    const events = new EventTarget();
    const page = open(new FakeStorage(), events);
    let calls = 0;
    page.watch(() => calls++);
    for (const key of [KEY, 'else', null]) events.dispatchEvent(Object.assign(new Event('storage'), { key }));
    expect(calls).toBe(2);
  });

  it('tells the page of its own changes, too', () => {
    const page = open(new FakeStorage());
    const seen: boolean[] = [];
    page.watch(() => seen.push(isDone(page, 'pooling')));
    mark(page, ['pooling'], true);
    mark(page, ['pooling'], false);
    expect(seen).toEqual([true, false]);
  });

  it('keeps what is done at places of a lesson, also of one that was renamed', () => {
    const storage = new FakeStorage();
    const page = open(storage);
    page.note('checks', ['old-name'], { right: true }, 'sum');
    page.note('tasks', ['old-name'], {}, 'walk: stride = 2');
    const next = open(storage).read();
    const ids = ['new-name', 'old-name'];
    expect(entryOf(next, 'checks', ids, 'sum')).toMatchObject({ right: true });
    expect(entryOf(next, 'tasks', ids, 'walk: stride = 2')).toBeDefined();
    expect(entryOf(next, 'checks', ids, 'other')).toBeUndefined();
  });

  it('forgets everything when the reader begins anew, in other tabs and in the store too', () => {
    const storage = new FakeStorage();
    const [one, two] = [open(storage), open(storage)];
    mark(one, ['pooling'], true);
    mark(two, ['filters'], true);
    expect(one.begin()).toBe('kept');
    expect([isDone(one, 'pooling'), isDone(two, 'filters')]).toEqual([false, false]);
    mark(two, ['beyond'], true);
    expect(stored(storage)['lessons']).toEqual({ beyond: { done: true, at: expect.any(Number) as number } });
    expect(one.read().last).toBeNull();
  });

  it('brings back what was forgotten', () => {
    const page = open(new FakeStorage());
    mark(page, ['pooling'], true);
    const before = page.read();
    page.begin();
    mark(page, ['beyond'], true);
    page.restore(before);
    expect([isDone(page, 'pooling'), isDone(page, 'beyond')]).toEqual([true, true]);
    mark(page, ['pooling'], false);
    expect(isDone(page, 'pooling')).toBe(false);
  });

  it('obeys a reader who begins anew even when the clock has been set back', () => {
    const storage = new FakeStorage('{"version":1,"lessons":{},"since":{"from":9000000,"at":9000000}}');
    const page = open(storage);
    mark(page, ['pooling'], true);
    expect(isDone(open(storage), 'pooling')).toBe(true);
    page.begin();
    expect(isDone(open(storage), 'pooling')).toBe(false);
  });
});
