import { expect, test } from 'vitest';

import { cover } from '#widgets/DigitInspector/cover.ts';
import { declaration } from '#widgets/DigitInspector/parameters.ts';
import { asked } from '#widgets/DigitInspector/run.ts';
import { valuesOf } from '../settings.ts';

test('covers the whole picture, and tells of each row of places', () => {
  const values = valuesOf(declaration, {});
  const { picture, about } = asked(values);
  const reports = [...cover({ picture: Array.from(picture), about, off: values.off[0]! })];
  expect(reports.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((row) => row / 8));
  const falls = reports.at(-1)!.answer!;
  // Where there is no ink near, nothing can be covered.
  expect(falls[0]).toBe(0);
  expect(Math.max(...falls)).toBeGreaterThan(0);
});
