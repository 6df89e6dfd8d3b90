import { describe, expect, it } from 'vitest';
import { begin, change, seek, undo, type History } from '#widgets/kit/history.ts';

const start = begin({ values: 'a', step: 4 });
const written = (...values: string[]): History<string> =>
  values.reduce((history, value, n) => change(history, { values: value, step: 0 }, `press ${n}`), start);

describe('a history', () => {
  it('begins with nothing to take back', () => {
    expect(start.past).toEqual([]);
    expect(undo(start).present).toEqual({ values: 'a', step: 4 });
  });

  it('takes back one change after another, each with the step that was shown then', () => {
    const moved = seek(change(start, { values: 'b', step: 0 }, 'press 1'), 7);
    const twice = change(moved, { values: 'c', step: 2 }, 'press 2');
    expect(undo(twice).present).toEqual({ values: 'b', step: 7 });
    expect(undo(undo(twice)).present).toEqual({ values: 'a', step: 4 });
  });

  it('takes back a whole stroke at once', () => {
    const drag = ['b', 'c', 'd'].reduce(
      (history, values) => change(history, { values, step: 0 }, 'drag 1'),
      start,
    );
    expect(drag.present.values).toBe('d');
    expect(undo(drag).present).toEqual({ values: 'a', step: 4 });
    expect(undo(change(drag, { values: 'e', step: 0 }, 'drag 2')).present.values).toBe('d');
  });

  it('begins a new stroke after what was taken back', () => {
    const back = undo(written('b', 'c'));
    const on = change(back, { values: 'd', step: 0 }, 'press 1');
    expect(undo(on).present.values).toBe('b');
  });

  it('never goes on with what no stroke made', () => {
    const reset = change(change(start, { values: 'b', step: 0 }, null), { values: 'c', step: 0 }, null);
    expect(undo(reset).present.values).toBe('b');
  });

  it('counts no step as a change', () => {
    expect(seek(seek(start, 5), 6).past).toEqual([]);
  });

  it('remembers a hundred changes and forgets the first ones', () => {
    const long = written(...Array.from({ length: 150 }, (_, n) => `v${n}`));
    expect(long.past).toHaveLength(100);
    expect(long.past[0]!.values).toBe('v49');
  });
});
