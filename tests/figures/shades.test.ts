import { expect, test } from 'vitest';

import { inShades } from '#figures/shades.ts';

test('every value is the nearest of a few shades', () => {
  const shades = inShades(Float64Array.of(-8, -3, -0.9, 0, 0.9, 1, 5, 8), 8, 4);
  expect([...shades].map((value) => value || 0)).toEqual([-8, -2, 0, 0, 0, 2, 6, 8]);
});
