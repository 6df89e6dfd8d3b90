import { expect, test } from 'vitest';

import { FILTERS } from '#widgets/DigitInspector/parameters.ts';
import { tally, type Tally } from '#widgets/DigitInspector/tally.ts';
import type { Report } from '#widgets/kit/work/job.ts';

test('tries fresh digits with all filters and without some, go after go', () => {
  const off = Array.from({ length: FILTERS }, (_, filter) => (filter < 8 ? 1 : 0));
  const reports: Report<Tally>[] = [];
  for (const report of tally({ off })) if (reports.push(report) === 2) break;
  const [first, second] = reports as [Report<Tally>, Report<Tally>];
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const { of, intact, reduced } = second.answer!;
  expect([sum(first.answer!.of), sum(of), second.done / first.done]).toEqual([10, 20, 2]);
  expect(sum(intact)).toBeGreaterThan(15);
  // Without any filter of the first layer every digit looks the same.
  expect(sum(reduced)).toBeLessThan(8);
});
