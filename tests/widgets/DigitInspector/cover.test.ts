import { expect, test } from 'vitest';

import { cover } from '#widgets/DigitInspector/cover.ts';
import { FILTERS } from '#widgets/DigitInspector/parameters.ts';

test('covers the whole picture, and tells of each row of places', () => {
  // A stroke in the middle: nothing is covered near the corners.
  const picture = Array.from({ length: 784 }, (_, pixel) =>
    pixel % 28 === 14 && pixel > 8 * 28 && pixel < 20 * 28 ? 1 : 0,
  );
  const reports = [...cover({ picture, about: 1, off: Array<number>(FILTERS).fill(0) })];
  expect(reports.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((row) => row / 8));
  const falls = reports.at(-1)!.answer!;
  expect([falls[0], falls[783]]).toEqual([0, 0]);
  expect(Math.max(...falls.map(Math.abs))).toBeGreaterThan(0.01);
});
