import { describe, expect, test } from 'vitest';

import { branchFor, goingOn, grown, lacks, none, type Branches } from '#widgets/TrainingLab/branches.ts';
import type { Settings } from '#widgets/TrainingLab/settings.ts';
import type { Snapshot } from '#widgets/TrainingLab/snapshot.ts';
import { bare, settings } from './sample.ts';

const [calm, bold] = [settings({ rate: '0.001' }), settings({ rate: '0.1' })];
const snapshots = (count: number, from = 0) => Array.from({ length: count }, (_, n) => bare(from + n));
const trained = (count: number, of: Settings = calm): Branches =>
  grown(goingOn(none, of, 0), snapshots(count));

describe('one run', () => {
  test('begins with nothing, and grows', () => {
    expect(branchFor(none, calm, 0)).toBeNull();
    expect(lacks(null, calm, 0)).toBe(true);
    const { all, current } = trained(3);
    expect(all).toEqual([current]);
    expect(current).toMatchObject({
      settings: calm,
      shared: 0,
      snapshots: [{ images: 0 }, { images: 1 }, { images: 2 }],
    });
    expect([0, 1, 2].map((step) => lacks(current, calm, step))).toEqual([false, false, true]);
  });

  test('goes on at its end as itself', () => {
    const before = trained(3);
    expect(goingOn(before, calm, 2)).toEqual(before);
  });

  test('has no more to come where its numbers ran away, whatever is set, and can be left before that', () => {
    const { current } = grown(trained(2), [
      {
        ...bare(2),
        training: { loss: NaN, accuracy: 0.1 },
        result: null,
      } satisfies Snapshot,
    ]);
    expect([lacks(current, calm, 2), lacks(current, bold, 2), lacks(current, bold, 1)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('with other settings', () => {
  test('it is shown as it was until it is left, and keeps what came before', () => {
    const before = trained(5);
    expect(branchFor(before, bold, 2)).toBe(before.current);
    const after = grown(goingOn(before, bold, 2), snapshots(2, 100));
    expect(after.all).toHaveLength(2);
    expect(after.all[0]).toBe(before.current);
    expect(after.current).toMatchObject({ settings: bold, shared: 3 });
    expect(after.current!.snapshots.map(({ images }) => images)).toEqual([0, 1, 2, 100, 101]);
    expect(after.current!.snapshots[2]).toBe(before.current!.snapshots[2]);
  });

  test('taken back where both runs share their past, it is the first run again; behind the fork it is not', () => {
    const first = trained(5);
    const second = grown(goingOn(first, bold, 2), snapshots(2, 100));
    expect(branchFor(second, calm, 2)).toBe(first.current);
    expect(branchFor(second, calm, 4)).toBe(second.current);
  });

  test('a run that never came to anything of its own is forgotten', () => {
    const once = goingOn(trained(5), bold, 2);
    expect(goingOn(once, settings({ rate: '0.01' }), 2).all.map(({ settings: { rate } }) => rate)).toEqual([
      ...['0.001', '0.01'],
    ]);
  });

  test('another seed begins anew beside it, and other data alone', () => {
    const before = trained(5);
    for (const [other, runs] of [
      [settings({ seed: 8 }), 2],
      [settings({ data: 'bars' }), 1],
      [settings({ own: 3 }), 1],
    ] as const) {
      expect(branchFor(before, other, 3)).toBeNull();
      const after = goingOn(before, other, 0);
      expect([after.all.length, after.current!.snapshots]).toEqual([runs, []]);
    }
  });

  test('six are kept, the latest', () => {
    let runs = trained(3);
    for (let seed = 11; seed < 20; seed++) runs = grown(goingOn(runs, settings({ seed }), 0), snapshots(1));
    expect(runs.all.map(({ settings: { seed } }) => seed)).toEqual([14, 15, 16, 17, 18, 19]);
  });
});
