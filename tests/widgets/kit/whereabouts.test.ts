import { expect, test } from 'vitest';

import { whereabouts } from '#widgets/kit/whereabouts.ts';

test('rows and columns are counted from 1', () => {
  expect(whereabouts({ row: 0, column: 11 })).toBe('row 1, column 12');
});
