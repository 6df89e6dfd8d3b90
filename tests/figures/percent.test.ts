import { expect, test } from 'vitest';

import { percent } from '#figures/percent.ts';

test('shares are written to a hundredth of a percent', () => {
  expect([0, 1 / 3, 0.5, 1, 1.04].map(percent)).toEqual(['0%', '33.33%', '50%', '100%', '104%']);
  // What lies above or before a drawing has the sign that markup knows.
  expect(percent(-0.04)).toBe('-4%');
});
