import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  entryOf,
  fieldsOf,
  isBegun,
  merge,
  nothing,
  placesOf,
  progressIn,
  type Progress,
} from '#course/progress.ts';

const read = (fields: Record<string, unknown>): Progress => progressIn(fields);
/** As it would come out of a store: maps and absent entries made plain. */
const plain = (progress: Progress) => JSON.parse(JSON.stringify(fieldsOf(progress))) as unknown;

const at = fc.integer({ min: 0, max: 20 });
const key = fc.constantFrom('a', 'b', 'b/1', 'b/2');
const record = fc
  .record({
    lessons: fc.dictionary(key, fc.record({ done: fc.boolean(), at })),
    checks: fc.dictionary(key, fc.record({ right: fc.boolean(), at })),
    steps: fc.dictionary(key, fc.record({ at })),
    since: fc.option(fc.record({ from: at, at })),
  })
  .map(read);

describe('progress', () => {
  it('merges in any grouping, and twice the same is the same', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        // What a new beginning forgets depends on when it is heard of: records are compared that have heard of all.
        const since = merge(merge(a, b), c).since;
        const [one, two, three] = [a, b, c].map((it) => merge(it, { ...nothing, since }));
        expect(plain(merge(merge(one!, two!), three!))).toEqual(plain(merge(one!, merge(two!, three!))));
        expect(plain(merge(one!, one!))).toEqual(plain(one!));
      }),
      { seed: 12, numRuns: 200 },
    );
  });

  it('lets the later entry count, and nothing from before a new beginning', () => {
    const early = read({
      lessons: { a: { done: true, at: 5 }, b: { done: true, at: 9 } },
      last: { lesson: 'a', at: 5 },
    });
    const late = read({ lessons: { a: { done: false, at: 7 } }, since: { from: 6, at: 6 } });
    for (const both of [merge(early, late), merge(late, early)]) {
      expect(entryOf(both, 'lessons', ['a'])?.done).toBe(false);
      expect(entryOf(both, 'lessons', ['b'])?.done).toBe(true);
      expect(both.last).toBeNull();
    }
    const anew = merge(early, read({ since: { from: 8, at: 8 } }));
    expect([...anew.lessons.keys()]).toEqual(['b']);
  });

  it('keeps the longest streak, whichever came later', () => {
    const long = read({ streaks: { 'a/walk': { length: 7, at: 1 } } });
    const short = read({ streaks: { 'a/walk': { length: 2, at: 5 }, 'a/other': { length: 1, at: 5 } } });
    for (const both of [merge(long, short), merge(short, long)])
      expect([...both.streaks].map(([key, { length }]) => [key, length]).sort()).toEqual([
        ['a/other', 1],
        ['a/walk', 7],
      ]);
    expect(read({ streaks: { a: { length: 1.5, at: 1 } } }).streaks.size).toBe(0);
  });

  it('passes over what is unsound', () => {
    const odd = {
      lessons: { a: { done: 1, at: 3 }, b: { done: true }, c: { done: true, at: 3 } },
      checks: { d: { right: 'yes', at: 2 } },
      tasks: [1],
      steps: { 'c/one': { at: Infinity }, 'c/two': { at: 2 } },
      last: { lesson: 4, at: 1 },
      since: { from: 'x', at: 1 },
    };
    const { lessons, checks, tasks, steps, last, since } = read(odd);
    expect([...lessons.keys(), ...steps.keys()]).toEqual(['c', 'c/two']);
    expect([checks.size, tasks.size, last, since]).toEqual([0, 0, null, null]);
  });

  it('writes what it read, with what it did not understand', () => {
    const odd = { theme: 'x', lessons: { a: 'x', b: { done: true, at: 1 } } };
    expect(fieldsOf(read(odd), odd)).toMatchObject(odd);
    const anew = merge(read(odd), read({ since: { from: 2, at: 2 } }));
    expect(fieldsOf(anew, odd)['lessons']).toEqual({ a: 'x' });
  });

  it('knows the places of a lesson under all its ids, each once', () => {
    const steps = {
      'new/one': { at: 1 },
      'old/one': { at: 2 },
      'old/two/b': { at: 3 },
      'newer/x': { at: 1 },
      new: { at: 1 },
    };
    const progress = read({ steps });
    expect(placesOf(progress, 'steps', ['new', 'old'])).toEqual(['one', 'two/b']);
    expect(isBegun(progress, ['old'])).toBe(true);
    expect(isBegun(progress, ['other'])).toBe(false);
  });
});
