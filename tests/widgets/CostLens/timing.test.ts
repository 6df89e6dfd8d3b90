import { expect, test } from 'vitest';

import { kindNames } from '#widgets/CostLens/kinds.ts';
import { timing, type Timed } from '#widgets/CostLens/timing.ts';

const asked = { sizes: { channels: 12, side: 7, kernel: 3, groups: 3, dilation: 2, narrowing: 3 }, turn: 1 };
const none = () => Promise.resolve(null);

async function all(now: () => number, backends = none) {
  const reports = [];
  for await (const report of timing(now, backends)(asked)) if (report) reports.push(report);
  return reports;
}

test('each kind is timed so often that a coarse clock can tell, and its middle time counts', async () => {
  // A clock that goes on by ten milliseconds whenever it is read, but for once.
  let [time, reads] = [0, 0];
  const reports = await all(() => (time += (reads += 1) === 60 ? 500 : 10));
  const answers = reports.flatMap(({ answer }) => (answer ? [answer] : []));
  expect(answers).toHaveLength(9);
  const { medians, rounds, isFast } = answers.at(-1)!;
  expect(Object.keys(medians)).toEqual(kindNames);
  expect(new Set(Object.values(medians))).toEqual(new Set([10]));
  expect([rounds, isFast]).toEqual([9, false]);
  expect(reports.map(({ done }) => done)).toEqual(reports.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(reports.at(-1)!.done).toBe(1);
});

test('a call that is held up makes no kind look as if it took no time', async () => {
  // A clock that goes on by a tenth of a millisecond with every third reading, but for one long step before the rounds.
  let reads = 0;
  const reports = await all(() => {
    reads += 1;
    return Math.floor(reads / 3) / 10 + (reads > 1 ? 50 : 0);
  });
  for (const median of Object.values((reports.at(-1)!.answer as Timed).medians))
    expect(median).toBeCloseTo(1 / 30, 2);
});

test('a slow machine is spared rounds, and gets three', async () => {
  let time = 0;
  const reports = await all(() => (time += 2000));
  expect((reports.at(-1)!.answer as Timed).rounds).toBe(3);
});

test('by the machine’s own clock every kind takes some time', async () => {
  const reports = await all(() => performance.now());
  for (const median of Object.values((reports.at(-1)!.answer as Timed).medians))
    expect(median).toBeGreaterThan(0);
});
