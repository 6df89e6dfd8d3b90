import { expect, test } from 'vitest';

import { counted } from '#figures/counted.ts';

test('one is one, and anything else is many', () => {
  expect([0, 1, 2, 4096].map((count) => counted(count, 'cell'))).toEqual([
    '0 cells',
    '1 cell',
    '2 cells',
    '4,096 cells',
  ]);
});
