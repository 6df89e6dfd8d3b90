import fc from 'fast-check';
import { expect, test } from 'vitest';

import { clamp } from '#widgets/kit/clamp.ts';

test('a value stays where it is between its ends, and goes to the nearer one beyond them', () => {
  expect([-7, 0, 3, 9, 11].map((value) => clamp(value, 0, 9))).toEqual([0, 0, 3, 9, 9]);
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.nat(), (value, least, more) => {
      const most = least + more;
      const kept = clamp(value, least, most);
      expect(kept).toBe([least, value, most].toSorted((a, b) => a - b)[1]);
    }),
    { seed: 1, numRuns: 200 },
  );
});
