import { expect, test } from 'vitest';

import { share } from '#widgets/kit/share.ts';

test.each([
  [1, 1, 5, '0%'],
  [5, 1, 5, '100%'],
  [3, 1, 5, '50%'],
  [0, -20, 20, '50%'],
  [2, 1, 4, '33%'],
  // A range of one place has nothing behind its thumb.
  [4, 4, 4, '0%'],
])('%d from %d to %d lies %s along', (value, min, max, expected) => {
  expect(share(value, min, max)).toBe(expected);
});
