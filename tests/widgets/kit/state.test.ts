import { describe, expect, it } from 'vitest';
import { begin, redo, transact, undo, type History } from '#widgets/kit/state.ts';

const start = begin('a', 4);
const set = (history: History<string>, values: string, step?: number, stroke: string | null = null) =>
  transact(history, { values: () => values, ...(step === undefined ? {} : { step }) }, stroke);
const written = (...values: string[]): History<string> =>
  values.reduce((history, value, n) => set(history, value, 0, `press ${n}`), start);
const place = { grid: 'input', row: 1, column: 2 } as const;

describe('a transaction', () => {
  it('changes values, step and place in one piece', () => {
    const next = transact(start, { values: (old) => `${old}b`, step: 7, place });
    expect(next.present).toEqual({ values: 'ab', step: 7, place });
    expect(undo(next).present).toMatchObject({ values: 'a', step: 4 });
  });

  it('leaves alone what it says nothing of', () => {
    expect(transact(transact(start, { place }), { step: 2 }).present).toEqual({
      values: 'a',
      step: 2,
      place,
    });
    expect(transact(transact(start, { place }), { place: null }).present.place).toBeNull();
  });

  it('that changes no values is nothing to take back, and leaves what can come again', () => {
    const back = undo(written('b'));
    const moved = transact(transact(back, { step: 6 }), { values: (old) => old, place });
    expect(moved.past).toEqual([]);
    expect(redo(moved).present.values).toBe('b');
  });
});

describe('undo', () => {
  it('begins with nothing to take back', () => {
    expect(start.past).toEqual([]);
    expect(undo(start).present).toEqual(start.present);
  });

  it('takes back one change after another, each with the step that was shown then', () => {
    const moved = transact(set(start, 'b', 0, 'press 1'), { step: 7 });
    const twice = set(moved, 'c', 2, 'press 2');
    expect(undo(twice).present).toMatchObject({ values: 'b', step: 7 });
    expect(undo(undo(twice)).present).toMatchObject({ values: 'a', step: 4 });
  });

  it('takes back a whole stroke at once', () => {
    const drag = ['b', 'c', 'd'].reduce((history, values) => set(history, values, 0, 'drag 1'), start);
    expect(drag.present.values).toBe('d');
    expect(undo(drag).present).toMatchObject({ values: 'a', step: 4 });
    expect(undo(set(drag, 'e', 0, 'drag 2')).present.values).toBe('d');
  });

  it('ends a stroke', () => {
    const back = undo(written('b', 'c'));
    expect(undo(set(back, 'd', 0, 'press 1')).present.values).toBe('b');
  });

  it('never goes on with what no stroke made', () => {
    expect(undo(set(set(start, 'b'), 'c')).present.values).toBe('b');
  });

  it('remembers a hundred changes and forgets the first ones', () => {
    const long = written(...Array.from({ length: 150 }, (_, n) => `v${n}`));
    expect(long.past).toHaveLength(100);
    expect(long.past[0]!.values).toBe('v49');
  });
});

describe('redo', () => {
  it('brings back what was taken back, in order, with its steps', () => {
    const moved = transact(written('b', 'c'), { step: 9 });
    const back = undo(undo(moved));
    expect(redo(back).present).toMatchObject({ values: 'b' });
    expect(redo(redo(back)).present).toMatchObject({ values: 'c', step: 9 });
    expect(redo(redo(redo(back))).present).toMatchObject({ values: 'c', step: 9 });
  });

  it('can be taken back again', () => {
    const there = redo(undo(written('b')));
    expect(undo(there).present).toMatchObject({ values: 'a', step: 4 });
  });

  it('is over with the next change', () => {
    const other = set(undo(written('b', 'c')), 'd');
    expect(other.future).toEqual([]);
    expect(redo(other).present.values).toBe('d');
  });
});
